package jp.agata.reporting.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;

/** Writes templates for tests: text fields by position, compiled the library's own way. */
final class Jrxml {

    private static final int MARGIN = 20;

    private final String name;
    private final int width;
    private final int height;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final StringBuilder declarations = new StringBuilder();
    private final StringBuilder title = new StringBuilder();
    private final StringBuilder detail = new StringBuilder();
    private int titleHeight;
    private int detailHeight;

    Jrxml(String name, int width, int height) {
        this.name = name;
        this.width = width;
        this.height = height;
    }

    Jrxml titleHeight(int points) {
        titleHeight = points;
        return this;
    }

    Jrxml detailHeight(int points) {
        detailHeight = points;
        return this;
    }

    Jrxml declare(String xml) {
        declarations.append(xml);
        return this;
    }

    /** A boxed static text in the title. */
    Jrxml label(int x, int y, int w, int h, String attributes, String text) {
        title.append(element("staticText", x, y, w, h, attributes, "<text><![CDATA[" + text + "]]></text>" + BOX));
        return this;
    }

    /** A boxed field in the detail. */
    Jrxml field(int x, int y, int w, int h, String attributes, String field) {
        return field(x, y, w, h, attributes, field, BOX);
    }

    Jrxml field(int x, int y, int w, int h, String attributes, String field, String inner) {
        fields.put(field, "java.lang.String");
        detail.append(element(
                "textField", x, y, w, h, attributes, "<expression><![CDATA[$F{" + field + "}]]></expression>" + inner));
        return this;
    }

    Jrxml title(String xml) {
        title.append(xml);
        return this;
    }

    Jrxml detail(String xml) {
        detail.append(xml);
        return this;
    }

    static final String BOX = "<box><pen lineWidth=\"0.5\"/></box>";

    static String element(String kind, int x, int y, int w, int h, String attributes, String inner) {
        return "<element kind=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" %s>%s</element>\n"
                .formatted(kind, x, y, w, h, attributes, inner);
    }

    String xml() {
        StringBuilder declared = new StringBuilder(declarations);
        fields.forEach((field, type) -> declared.append("<field name=\"%s\" class=\"%s\"/>\n".formatted(field, type)));
        return """
                <jasperReport name="%s" language="java" pageWidth="%d" pageHeight="%d" columnWidth="%d" orientation="%s"
                  leftMargin="20" rightMargin="20" topMargin="20" bottomMargin="20">
                %s
                <title height="%d">%s</title>
                <detail><band height="%d">%s</band></detail>
                </jasperReport>
                """.formatted(
                        name,
                        width,
                        height,
                        width - 2 * MARGIN,
                        width > height ? "Landscape" : "Portrait",
                        declared,
                        titleHeight,
                        title,
                        detailHeight,
                        detail);
    }

    Template compiled() {
        try {
            byte[] source = xml().getBytes(StandardCharsets.UTF_8);
            return new Template(
                    name, "0".repeat(64), JasperCompileManager.compileReport(new ByteArrayInputStream(source)));
        } catch (JRException e) {
            throw new AssertionError(xml(), e);
        }
    }
}
