package jp.agata.reporting.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.agata.reporting.engine.TemplateSource.element;
import static jp.agata.reporting.engine.TemplateSource.ofExpression;
import static jp.agata.reporting.engine.TemplateSource.sound;
import static jp.agata.reporting.engine.TemplateSource.text;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Templates that try to run code, read files, reach the network, see what they may not, or hang. Every one must end at
 * the filter. They are harmless: the class they name is {@link Canary}, the address is the test's own.
 */
final class HostileTemplates {

    private static final String CANARY = Canary.class.getName();

    private final Map<String, byte[]> all = new LinkedHashMap<>();
    private final String address;

    private HostileTemplates(String address) {
        this.address = address;
        code();
        classes();
        sources();
        outside();
        markup();
        hostValues();
        sizes();
        documents();
    }

    /** By name; {@code address} is that of a server which must see no request. */
    static Map<String, byte[]> all(String address) {
        return new HostileTemplates(address).all;
    }

    private void add(String name, TemplateSource source) {
        all.put(name, source.bytes());
    }

    private void code() {
        add("exec", ofExpression("java.lang.Runtime.getRuntime().exec(\"true\")"));
        add("reflect", ofExpression("$F{name}.getClass().forName(\"" + CANARY + "\")"));
        add("ctor", ofExpression("new " + CANARY + "()"));
        add("ctor-file", ofExpression("java.nio.file.Files.readString(java.nio.file.Path.of(\"/etc/hostname\"))"));
        add("uesc", ofExpression("\\u0043lass.forName(\"" + CANARY + "\")"));
        add(
                "inject",
                ofExpression("null; } } static { " + CANARY + ".touch(); } Object x() { if (true) { return null"));
        add("comment", ofExpression("1 /* */ + 1"));
        add("lambda", ofExpression("() -> 1"));
        add("array", ofExpression("new int[99999999]"));
        add("cast", ofExpression("(String) $F{name}"));
        add("assignment", ofExpression("$F{name} = \"x\""));
        add("resource", ofExpression("$R{key}"));
        add("raw-parameter", ofExpression("$P!{title}"));
        add("propexpr", sound().declare("<propertyExpression name=\"x\"><![CDATA[\"y\"]]></propertyExpression>"));
        add(
                "propexpr-element",
                sound().detail(element(
                        "staticText", "", "<propertyExpression name=\"x\"><![CDATA[\"y\"]]></propertyExpression>")));
        all.put(
                "groovy",
                sound().xml()
                        .replace("language=\"java\"", "language=\"groovy\"")
                        .getBytes(UTF_8));
        all.put(
                "unknown-language",
                sound().xml().replace("language=\"java\"", "language=\"x\"").getBytes(UTF_8));
        add(
                "simple-text",
                sound().detail(element("textField", "", "<expression type=\"simpleText\">$P{title}</expression>")));
    }

    private void classes() {
        add("import", sound().declare("<import>" + CANARY + "</import>"));
        add("scriptlet", sound().attributes("scriptletClass=\"" + CANARY + "\""));
        add("scriptlet2", sound().declare("<scriptlet name=\"s\" class=\"" + CANARY + "\"/>"));
        add("format", sound().attributes("formatFactoryClass=\"" + CANARY + "\""));
        add("format-el", sound().declare("<formatFactoryClass>" + CANARY + "</formatFactoryClass>"));
        add("ns-attr", sound().attributes("xmlns:q=\"urn:q\" q:scriptletClass=\"" + CANARY + "\""));
        add("ns-element", sound().declare("<q:scriptletClass xmlns:q=\"urn:q\">" + CANARY + "</q:scriptletClass>"));
        add("paramclass", sound().declare("<parameter name=\"c\" class=\"" + CANARY + "\"/>"));
        add("fieldclass-el", sound().declare("<field name=\"c\"><class>" + CANARY + "</class></field>"));
        add("nestedtype", sound().declare("<parameter name=\"c\" nestedType=\"" + CANARY + "\"/>"));
        add(
                "incr",
                sound().declare("<variable name=\"v\" class=\"java.lang.Integer\" calculation=\"Sum\""
                        + " incrementerFactoryClass=\"" + CANARY
                        + "\"><expression>$F{number}</expression></variable>"));
        add(
                "percentage",
                sound().title(element(
                        "crosstab",
                        "",
                        "<measure name=\"m\" class=\"java.lang.Integer\" percentageCalculatorClass=\"" + CANARY
                                + "\"><expression>$F{number}</expression></measure>")));
        add("bundle", sound().attributes("resourceBundle=\"" + CANARY + "\""));
        add("measurer", property("net.sf.jasperreports.text.measurer.factory", CANARY));
        add("expfilter", property("net.sf.jasperreports.export.filter.factory.x", CANARY));
        add("producer", property("net.sf.jasperreports.export.pdf.producer.factory", CANARY));
        add("compiler", property("net.sf.jasperreports.compiler.java", "net.sf.jasperreports.jdt.JRJdtCompiler"));
        add("poly", sound().detail(element("textField", "class=\"" + CANARY + "\"", "")));
        add("poly2", sound().detail(element(CANARY, "", "")));
        add("generic", sound().detail(element("generic", "", "<genericType namespace=\"x\" name=\"y\"/>")));
        add("chart", sound().title(element("chart", "", "")));
        add("html-component", sound().title(element("component", "", "<component kind=\"html\"/>")));
        add("icon-component", sound().title(element("component", "", "<component kind=\"iconLabel\"/>")));
        add("context", sound().declare("<jasperReportsContext/>"));
        add("unknown-attribute", sound().detail(element("textField", "customFont=\"/etc/hostname\"", "")));
    }

    private static TemplateSource property(String name, String value) {
        return sound().declare("<property name=\"" + name + "\" value=\"" + value + "\"/>");
    }

    private void sources() {
        add("img-http", image("\"" + address + "/picture.png\""));
        add("img-file", image("\"/etc/hostname\""));
        add("img-fileurl", image("\"file:///etc/hostname\""));
        add("img-computed", image("$F{name} + \"\""));
        add("img-text", image("$F{name}"));
        add("img-inline", image("net.sf.jasperreports.renderers.SimpleDataRenderer.getInstance(null)"));
        add(
                "sub-http",
                sound().title(element("subreport", "", expression("expression", "\"" + address + "/x.jasper\""))));
        add("sub-text", sound().title(element("subreport", "", expression("expression", "$P{title}"))));
        add("sub-map", sound().title(element("subreport", "", expression("parametersMapExpression", "$P{title}"))));
        add("sub-connection", sound().title(element("subreport", "", expression("connectionExpression", "$P{title}"))));
        add("source-text", sound().title(element("subreport", "", expression("dataSourceExpression", "$P{title}"))));
        add(
                "source-built",
                sound().title(element(
                        "subreport",
                        "",
                        expression("dataSourceExpression", "new net.sf.jasperreports.engine.JREmptyDataSource()"))));
        add("tmpl-http", sound().declare("<template><![CDATA[\"" + address + "/style.jrtx\"]]></template>"));
        add("csv", query("csv", "x"));
        add("json", query("json", "x"));
        add("sql", query("sql", "SELECT 1"));
        add("query-child", sound().declare("<query language=\"sql\"><text>SELECT 1</text></query>"));
        add("icc", property("net.sf.jasperreports.export.pdfa.icc.profile.path", address + "/icc"));
        add("xls-template", property("net.sf.jasperreports.export.xlsx.workbook.template", address + "/x.xlsx"));
        add("source-property", property("net.sf.jasperreports.csv.source", address + "/x.csv"));
    }

    private static TemplateSource query(String language, String text) {
        return sound().declare("<query language=\"" + language + "\"><![CDATA[" + text + "]]></query>");
    }

    private static String expression(String name, String expression) {
        return "<" + name + "><![CDATA[" + expression + "]]></" + name + ">";
    }

    private static TemplateSource image(String expression) {
        return sound().title(element("image", "", expression("expression", expression)));
    }

    private void outside() {
        add("pdfjs", property("net.sf.jasperreports.export.pdf.javascript", "app.alert(1)"));
        add("pdf-owner", property("net.sf.jasperreports.export.pdf.owner.password", "x"));
        add("pdf-metadata", property("net.sf.jasperreports.export.pdf.metadata.author", "x"));
        add("govoff", property("net.sf.jasperreports.governor.max.pages.enabled", "false"));
        add("govoff-timeout", property("net.sf.jasperreports.governor.timeout.enabled", "false"));
        add(
                "link",
                sound().detail(element(
                        "textField",
                        "linkType=\"Reference\"",
                        expression("hyperlinkReferenceExpression", "\"javascript:app.alert(1)\""))));
        add("anchor", sound().detail(element("textField", "", expression("anchorNameExpression", "\"a\""))));
    }

    private void markup() {
        add("markup-link", html("&lt;link rel=stylesheet href=" + address + "/x.css&gt;"));
        add("markup-img", html("&lt;img src=" + address + "/x.png&gt;"));
        add("markup-rtf", sound().detail(element("staticText", "markup=\"rtf\"", "<text>{\\rtf1}</text>")));
        add("markup-style", sound().declare("<style name=\"s\" markup=\"html\"/>"));
        add("markup-el", sound().detail(element("staticText", "", "<markup>html</markup><text>x</text>")));
        add(
                "styled-xml",
                sound().detail(element(
                        "staticText",
                        "markup=\"styled\"",
                        "<text>&lt;!DOCTYPE x SYSTEM \"" + address
                                + "/x.dtd\"&gt;&lt;style&gt;x&lt;/style&gt;</text>")));
        add(
                "styled-deep",
                sound().detail(element(
                        "staticText", "markup=\"styled\"", "<text>" + "&lt;b&gt;".repeat(900) + "</text>")));
    }

    private static TemplateSource html(String text) {
        return sound().detail(element("staticText", "markup=\"html\"", "<text>" + text + "</text>"));
    }

    private void hostValues() {
        add("builtin", ofExpression("$P{REPORT_CONNECTION}"));
        add("builtin-map", ofExpression("$P{REPORT_PARAMETERS_MAP}"));
        add("builtin-computed", ofExpression("\"\" + $P{REPORT_PARAMETERS_MAP}"));
        add("builtin-loader", ofExpression("$P{REPORT_CLASS_LOADER}"));
        add("builtin-declared", sound().declare("<parameter name=\"REPORT_MAX_COUNT\" class=\"java.lang.Integer\"/>"));
        add("builtin-filter", sound().declare("<parameter name=\"FILTER\" class=\"java.lang.String\"/>"));
        add(
                "builtin-passed",
                sound().title(element(
                        "subreport",
                        "",
                        "<parameter name=\"REPORT_CONNECTION\">" + expression("expression", "$P{title}")
                                + "</parameter>")));
        add("selfsub", sound().title(element("subreport", "", expression("expression", "$P{JASPER_REPORT}"))));
        add(
                "selfsub0",
                sound().declare("<parameter name=\"sub\" class=\"net.sf.jasperreports.engine.JasperReport\"/>")
                        .title(element(
                                "subreport",
                                "",
                                "<parameter name=\"sub\">" + expression("expression", "$P{sub}") + "</parameter>"
                                        + expression("expression", "$P{sub}"))));
        add("host-value", ofExpression("\"\" + $P{lines}"));
        add(
                "host-variable",
                sound().declare("<variable name=\"v\" class=\"net.sf.jasperreports.engine.JRDataSource\"/>"));
        add("undeclared", ofExpression("$P{secret}"));
    }

    private void sizes() {
        all.put(
                "pageheight",
                sound().xml()
                        .replace("pageHeight=\"842\"", "pageHeight=\"2000000000\"")
                        .getBytes(UTF_8));
        all.put("deep", deep(3_000));
        all.put("deep-by-one", deep(TemplateReader.MAX_DEPTH));
        add("deepexpr", ofExpression("(".repeat(2_000) + "1" + ")".repeat(2_000)));
        add("deepexpr-not", ofExpression("!".repeat(300) + "true"));
        add("longexpr", ofExpression("\"" + "x".repeat(4_000) + "\""));
        add("manytokens", ofExpression("1" + "+1".repeat(300)));
        add("pattern", sound().detail(element("textField", "pattern=\"" + "#".repeat(41) + "\"", "")));
        add("fontbig", sound().detail(element("textField", "fontSize=\"100000\"", "")));
        add("fontbig-el", sound().detail(element("textField", "", "<fontSize>100000</fontSize>")));
        add("scalefont", sound().detail(element("textField", "textAdjust=\"ScaleFont\" fontSize=\"1e9\"", "")));
        add("columns", sound().attributes("columnCount=\"21\""));
        add("elems", sound().detail(text("$F{name}").repeat(TemplateReader.MAX_ELEMENTS)));
        all.put("large", (sound().xml() + " ".repeat(TemplateReader.MAX_BYTES)).getBytes(UTF_8));
        add("attribute", sound().detail(element("textField", "key=\"" + "x".repeat(201) + "\"", "")));
    }

    private static byte[] deep(int frames) {
        return sound().title("<element kind=\"frame\" width=\"9\" height=\"9\">".repeat(frames)
                        + "</element>".repeat(frames))
                .bytes();
    }

    private void documents() {
        add("dtd-http", sound().before("<!DOCTYPE jasperReport SYSTEM \"" + address + "/x.dtd\">\n"));
        add("dtd-public", sound().before("<!DOCTYPE jasperReport PUBLIC \"x\" \"" + address + "/x.dtd\">\n"));
        add("pe-http", sound().before("<!DOCTYPE jasperReport [<!ENTITY % p SYSTEM \"" + address + "/p\"> %p;]>\n"));
        add(
                "xxe",
                sound().before("<!DOCTYPE jasperReport [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>\n")
                        .detail(element("staticText", "", "<text>&e;</text>")));
        add(
                "lolz",
                sound().before("<!DOCTYPE jasperReport [" + lolz() + "]>\n")
                        .detail(element("staticText", "", "<text>&l9;</text>")));
        add("instruction", sound().before("<?xml-stylesheet href=\"" + address + "/x.xsl\"?>\n"));
        add(
                "schema",
                sound().attributes("xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"x "
                        + address + "/x.xsd\""));
        all.put("no-xml", "PK\u0003\u0004".getBytes(UTF_8));
        all.put("empty", new byte[0]);
        all.put("other-root", "<jasperTemplate/>".getBytes(UTF_8));
        all.put(
                "old-format",
                sound().xml()
                        .replace(
                                "<jasperReport ",
                                "<jasperReport xmlns=\"http://jasperreports.sourceforge.net/jasperreports\" ")
                        .getBytes(UTF_8));
    }

    private static String lolz() {
        var entities = new StringBuilder("<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            entities.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return entities.toString();
    }
}
