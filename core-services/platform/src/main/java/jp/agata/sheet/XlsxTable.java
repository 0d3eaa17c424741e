package jp.agata.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads the first sheet of an Excel workbook as a stream. POI's own limits stop bombs; ours stop endless sheets. */
final class XlsxTable {

    private XlsxTable() {}

    static Optional<Table> read(byte[] bytes, List<Finding> findings) {
        try (var file = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            return Optional.of(firstSheet(file));
        } catch (TooManyRows e) {
            findings.add(Finding.ofFile(SheetCode.FORMAT_TOO_LARGE, "", Sheets.MAX_ROWS));
        } catch (IOException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | UnsupportedFileFormatException
                | RecordFormatException
                | SAXException
                | ParserConfigurationException e) {
            findings.add(Finding.ofFile(SheetCode.FORMAT_BROKEN_XLSX, ""));
        }
        return Optional.empty();
    }

    private static Table firstSheet(OPCPackage file)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        var reader = new XSSFReader(file);
        var sheet = new SheetRows();
        var sheets = reader.getSheetsData();
        if (sheets.hasNext()) {
            try (var in = sheets.next()) {
                // ふりがな（phonetic）の部分を値に混ぜない
                var strings = new ReadOnlySharedStringsTable(file, false);
                var parser = XMLHelper.newXMLReader();
                parser.setContentHandler(
                        new XSSFSheetXMLHandler(reader.getStylesTable(), null, strings, sheet, new CellText(), false));
                parser.parse(new InputSource(in));
            }
        }
        return sheet.table();
    }

    static final class TooManyRows extends RuntimeException {}

    /** Rows as they stream by; gaps between cells become empty cells, blank rows vanish but keep their number. */
    private static final class SheetRows implements XSSFSheetXMLHandler.SheetContentsHandler {

        private final List<Table.Row> rows = new ArrayList<>();
        private List<String> cells = new ArrayList<>();

        @Override
        public void startRow(int index) {
            if (rows.size() > Sheets.MAX_ROWS) {
                throw new TooManyRows();
            }
            cells = new ArrayList<>();
        }

        @Override
        public void endRow(int index) {
            var row = new Table.Row(index + 1, List.copyOf(cells));
            if (!row.isBlank()) {
                rows.add(row);
            }
        }

        @Override
        public void cell(String reference, String value, org.apache.poi.xssf.usermodel.XSSFComment comment) {
            var column = new org.apache.poi.ss.util.CellReference(reference).getCol();
            while (cells.size() < column && column < 200) {
                cells.add("");
            }
            cells.add(value);
        }

        Table table() {
            if (rows.isEmpty()) {
                return new Table(List.of(), List.of(), Optional.empty());
            }
            var header = rows.getFirst().cells().stream().map(String::strip).toList();
            return new Table(header, List.copyOf(rows.subList(1, rows.size())), Optional.empty());
        }
    }
}
