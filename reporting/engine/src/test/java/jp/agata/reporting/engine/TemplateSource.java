package jp.agata.reporting.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Small templates for tests: a sound one, and pieces to put into it. */
final class TemplateSource {

    /** The parameters a sound template may declare. */
    record Header(String title, Integer year, java.time.LocalDate day, java.util.List<Line> lines, byte[] photo) {}

    /** The rows of a sound template. */
    record Row(String name, Integer number, Double score, java.math.BigDecimal ratio, Boolean present) {}

    /** The rows of a sound template's table. */
    record Line(String label, Integer amount) {}

    static final Contract CONTRACT = Contract.of(Header.class, Row.class);

    private static final String DECLARED = """
            <parameter name="title" class="java.lang.String"/>
            <parameter name="year" class="java.lang.Integer"/>
            <parameter name="day" class="java.time.LocalDate"/>
            <parameter name="lines" class="net.sf.jasperreports.engine.JRDataSource"/>
            <parameter name="photo" class="net.sf.jasperreports.renderers.Renderable"/>
            <field name="name" class="java.lang.String"/>
            <field name="number" class="java.lang.Integer"/>
            <field name="score" class="java.lang.Double"/>
            <field name="ratio" class="java.math.BigDecimal"/>
            <field name="present" class="java.lang.Boolean"/>
            """;

    private String attributes = "";
    private String before = "";
    private String declarations = DECLARED;
    private String title = "";
    private String detail = "";

    /** One text per row. */
    static TemplateSource sound() {
        return new TemplateSource().detail(text("$F{name}"));
    }

    static TemplateSource ofExpression(String expression) {
        return new TemplateSource().detail(text(expression));
    }

    static String text(String expression) {
        return element(
                "textField", "fontName=\"SansSerif\"", "<expression><![CDATA[" + expression + "]]></expression>");
    }

    static String element(String kind, String attributes, String content) {
        return "<element kind=\"" + kind + "\" x=\"0\" y=\"0\" width=\"200\" height=\"20\" " + attributes + ">"
                + content + "</element>\n";
    }

    TemplateSource attributes(String more) {
        attributes += " " + more;
        return this;
    }

    /** Before the root element, such as a DOCTYPE. */
    TemplateSource before(String prolog) {
        before += prolog;
        return this;
    }

    TemplateSource declare(String more) {
        declarations += more;
        return this;
    }

    TemplateSource title(String elements) {
        title += elements;
        return this;
    }

    TemplateSource detail(String elements) {
        detail += elements;
        return this;
    }

    String xml() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + before
                + "<jasperReport name=\"sample\" language=\"java\" pageWidth=\"595\" pageHeight=\"842\" columnWidth=\"555\""
                + " leftMargin=\"20\" rightMargin=\"20\" topMargin=\"20\" bottomMargin=\"20\"" + attributes + ">\n"
                + declarations
                + (title.isEmpty() ? "" : "<title height=\"300\">\n" + title + "</title>\n")
                + "<detail><band height=\"20\">\n" + detail + "</band></detail>\n"
                + "</jasperReport>\n";
    }

    byte[] bytes() {
        return xml().getBytes(UTF_8);
    }
}
