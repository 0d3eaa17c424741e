package jp.agata.identity.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.agata.characters.SpreadsheetText;
import jp.agata.sheet.Fingerprint;

/** Everything of one vault as one archive that needs no program of ours: files, texts, tables, and an index with hashes. */
final class VaultZip {

    private static final Pattern UNFIT = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int LONGEST = 60;

    private final ZipOutputStream zip;
    private final List<List<String>> index = new ArrayList<>();

    private VaultZip(OutputStream out) {
        this.zip = new ZipOutputStream(out, UTF_8);
    }

    /** @param bytes of a version that is a file */
    static void write(OutputStream out, VaultExport export, UUID person, KeptFiles bytes) throws IOException {
        var archive = new VaultZip(out);
        archive.index.add(List.of("ファイル", "種類", "題", "分け方", "重要性分類", "版", "日時", "大きさ（バイト）", "SHA-256"));
        var number = 0;
        for (var opened : export.things()) {
            archive.add(opened, ++number, person, bytes);
        }
        for (var kind : CredentialKind.values()) {
            archive.table(kind.label() + ".csv", export.credentials(kind));
        }
        archive.table("表示の設定.csv", export.look());
        archive.table("目録.csv", List.copyOf(archive.index));
        archive.zip.finish();
    }

    private void add(VaultItems.Opened opened, int number, UUID person, KeptFiles files) throws IOException {
        var item = opened.item();
        for (var version : opened.versions()) {
            var file = item.kind().isFile();
            var content = file ? files.bytes(person, version) : version.body().getBytes(UTF_8);
            var name = "%s/%04d_%s/版%d_%s"
                    .formatted(
                            item.kind().label(),
                            number,
                            fit(item.heading().title()),
                            version.number(),
                            file ? fit(version.fileName()) : "本文.txt");
            put(name, content);
            index.add(List.of(
                    name,
                    item.kind().label(),
                    item.heading().title(),
                    item.heading().label(),
                    item.heading().classification().name(),
                    Integer.toString(version.number()),
                    version.madeAt().toString(),
                    Integer.toString(content.length),
                    Fingerprint.of(content)));
        }
    }

    private void table(String name, List<List<String>> rows) throws IOException {
        var csv = rows.stream().map(VaultZip::line).collect(Collectors.joining("", BYTE_ORDER_MARK, ""));
        put(name, csv.getBytes(UTF_8));
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> '"' + SpreadsheetText.guarded(cell).replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private void put(String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /** A name of one folder or file, which leads nowhere else; the ending stays. */
    private static String fit(String name) {
        var plain = UNFIT.matcher(name).replaceAll("＿").replaceAll("^\\.+", "＿");
        var dot = plain.lastIndexOf('.');
        var ending = dot > 0 && plain.length() - dot <= 6 ? plain.substring(dot) : "";
        return plain.codePointCount(0, plain.length()) <= LONGEST
                ? plain
                : Stream.of(plain.substring(0, plain.offsetByCodePoints(0, LONGEST - 6)), ending)
                        .collect(Collectors.joining());
    }
}
