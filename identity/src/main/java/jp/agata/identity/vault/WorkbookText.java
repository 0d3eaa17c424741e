package jp.agata.identity.vault;

import static jp.agata.identity.vault.VaultProblem.FILE_BROKEN;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Rows of a worksheet with the words its cells point to, so that 姓 and 名 in two cells stand together. */
final class WorkbookText {

    record Row(String number, String text) {}

    private final List<String> shared;

    WorkbookText(byte @Nullable [] sharedStrings) {
        this.shared = sharedStrings == null ? List.of() : sharedStrings(sharedStrings);
    }

    List<Row> rows(byte[] sheet) {
        var rows = new ArrayList<Row>();
        try {
            var reader = PartText.reader(sheet);
            var row = new StringBuilder();
            var number = "";
            var pointing = false;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamReader.START_ELEMENT -> {
                        if (reader.getLocalName().equals("row")) {
                            number = String.valueOf(reader.getAttributeValue(null, "r"));
                        } else if (reader.getLocalName().equals("c")) {
                            pointing = "s".equals(reader.getAttributeValue(null, "t"));
                        }
                    }
                    case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA ->
                        row.append(pointing ? pointedTo(reader.getText()) : reader.getText());
                    case XMLStreamReader.END_ELEMENT -> {
                        if (reader.getLocalName().equals("row")) {
                            rows.add(new Row(number, row.toString()));
                            row.setLength(0);
                        }
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw FILE_BROKEN.with();
        }
        return rows;
    }

    private String pointedTo(String index) {
        try {
            return shared.get(Integer.parseInt(index.strip())) + " ";
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return index;
        }
    }

    /** One entry per {@code si}, empty ones too: cells count them. Readings (rPh) are part of it and searched as well. */
    private static List<String> sharedStrings(byte[] part) {
        var strings = new ArrayList<String>();
        var one = new StringBuilder();
        try {
            var reader = PartText.reader(part);
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> one.append(reader.getText());
                    case XMLStreamReader.END_ELEMENT -> {
                        if (reader.getLocalName().equals("si")) {
                            strings.add(one.toString());
                            one.setLength(0);
                        }
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw FILE_BROKEN.with();
        }
        return strings;
    }
}
