package jp.agata.identity.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import jp.agata.sheet.Fingerprint;

/** What a new version consists of, before it has a number. */
record Content(String body, String fileName, String sha256, int byteCount) {

    static Content ofText(String text) {
        return new Content(text, "", Fingerprint.of(text), text.getBytes(UTF_8).length);
    }

    static Content of(ItemVersion version) {
        return new Content(version.body(), version.fileName(), version.sha256(), version.byteCount());
    }
}
