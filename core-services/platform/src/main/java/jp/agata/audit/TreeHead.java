package jp.agata.audit;

import java.time.Instant;

/**
 * What a trail was at a moment: so many entries, and the Merkle root over their hashes. Signed and kept outside
 * the database, it shows a trail that was cut short or written anew.
 *
 * @param tenant whose trail: a code, or {@code pref}
 * @param root lower-case hex
 * @param signature Ed25519 over {@link #signedText()}, base64; empty before it is signed
 */
record TreeHead(String tenant, long size, String root, Instant at, String signature) {

    String signedText() {
        return tenant + "\n" + size + "\n" + root + "\n" + at;
    }

    TreeHead signed(String newSignature) {
        return new TreeHead(tenant, size, root, at, newSignature);
    }
}
