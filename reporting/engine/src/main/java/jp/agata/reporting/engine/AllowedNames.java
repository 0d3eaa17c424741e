package jp.agata.reporting.engine;

import java.util.Map;
import java.util.Set;

/** The white list of the filter: what is not named here is refused, wherever it stands. */
final class AllowedNames {

    static final Set<String> ELEMENTS = words("""
            jasperReport parameter field sortField variable group groupHeader groupFooter dataset style conditionalStyle
            box pen topPen leftPen bottomPen rightPen paragraph tabStop
            background title pageHeader columnHeader detail columnFooter pageFooter lastPageFooter summary noData band
            element component datasetRun returnValue column tableHeader tableFooter detailCell row cell contents
            rowGroup columnGroup bucket header totalHeader measure whenNoDataCell titleCell headerCell crosstabHeader
            cellContents property
            """);

    static final Set<String> EXPRESSIONS = words("""
            expression printWhenExpression conditionExpression initialValueExpression defaultValueExpression
            filterExpression patternExpression styleExpression dataSourceExpression incrementWhenExpression
            orderByExpression
            """);

    static final Set<String> TEXTS = Set.of("text", "description");

    static final Set<String> ATTRIBUTES = words("""
            name class kind language columnCount printOrder columnDirection pageWidth pageHeight orientation
            whenNoDataType sectionType columnWidth columnSpacing leftMargin rightMargin topMargin bottomMargin uuid
            ignorePagination titleNewPage summaryNewPage summaryWithPageHeaderAndFooter floatColumnFooter
            whenResourceMissingType value order type evaluationTime forPrompting resetType incrementType calculation
            resetGroup incrementGroup minHeightToStartNewPage minDetailsToStartFromTop footerPosition keepTogether
            preventOrphanFooter resetPageNumber reprintHeaderOnEachPage reprintHeaderOnEachColumn startNewColumn
            startNewPage default style mode forecolor backcolor fill radius scaleImage hTextAlign vTextAlign hImageAlign
            vImageAlign rotation markup pattern blankWhenNull fontName fontSize bold italic underline strikeThrough
            lineWidth lineStyle lineColor padding topPadding leftPadding bottomPadding rightPadding lineSpacing
            lineSpacingSize firstLineIndent leftIndent rightIndent spacingBefore spacingAfter tabStopWidth position
            alignment height splitType key positionType stretchType x y width printWhenGroupChanges printRepeatedValues
            removeLineWhenBlank printInFirstWholeBand printWhenDetailOverflows textAdjust evaluationGroup direction
            onErrorType usingCache borderSplitType runToBottom overflowType subDataset toVariable fromVariable
            subreportVariable horizontalPosition shrinkWidth weight rowSpan groupName ignoreWidth repeatColumnHeaders
            repeatRowHeaders runDirection columnBreakOffset dataPreSorted contentsPosition totalPosition
            mergeHeaderCells rowTotalGroup columnTotalGroup percentageType
            """);

    /** Fonts come from the product; these would name a font file. */
    static final Set<String> DROPPED_ATTRIBUTES = Set.of("pdfFontName", "pdfEncoding", "pdfEmbedded");

    static final Map<String, Set<String>> KINDS = Map.of(
            "element",
            words("textField staticText line rectangle ellipse frame break image subreport crosstab component"),
            "component",
            Set.of("list", "table"),
            "column",
            Set.of("single", "group"));

    static final Set<String> CLASSES = words("""
            java.lang.String java.lang.Integer java.lang.Long java.lang.Double java.lang.Boolean java.math.BigDecimal
            java.util.Date java.time.LocalDate
            """);

    static final String DATA_SOURCE = "net.sf.jasperreports.engine.JRDataSource";
    static final String REPORT = "net.sf.jasperreports.engine.JasperReport";
    static final String PICTURE = "net.sf.jasperreports.renderers.Renderable";
    static final Set<String> HOST_CLASSES = Set.of(DATA_SOURCE, REPORT, PICTURE);

    static final Set<String> CLASS_HOLDERS = Set.of("parameter", "field", "variable", "measure", "bucket");
    static final Set<String> TYPES = Set.of("Page", "Column", "Field", "Variable");

    private static final Map<String, Integer> BOUNDS =
            Map.of("fontSize", 300, "columnCount", 20, "lineWidth", 100, "lineSpacingSize", 100, "rowSpan", 100);
    private static final Set<String> SIZES = words("""
            pageWidth pageHeight columnWidth columnSpacing leftMargin rightMargin topMargin bottomMargin radius padding
            topPadding leftPadding bottomPadding rightPadding firstLineIndent leftIndent rightIndent spacingBefore
            spacingAfter tabStopWidth height x y width weight minHeightToStartNewPage minDetailsToStartFromTop
            columnBreakOffset
            """);
    private static final int MAX_SIZE = 3_400;

    private AllowedNames() {}

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    /** The greatest value of a numeric attribute; 0 if it is not one. */
    static int bound(String attribute) {
        return SIZES.contains(attribute) ? MAX_SIZE : BOUNDS.getOrDefault(attribute, 0);
    }
}
