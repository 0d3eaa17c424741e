package jp.agata.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The end of a chain: how many entries there are and the hash that stands for all of them. */
@SuppressWarnings("ArrayRecordComponent")
record ChainLink(long seq, byte[] hash) {

    static final ChainLink START = new ChainLink(0, new byte[32]);

    record Next(long seq, String entry, byte[] hash) {}

    /** {@code SHA-256(0x00 || previous hash || entry as UTF-8)}, security.md B-6. */
    Next next(String entry) {
        var text = entry.getBytes(StandardCharsets.UTF_8);
        var leaf = ByteBuffer.allocate(hash.length + text.length).put(hash).put(text);
        return new Next(seq + 1, entry, Merkle.leafHash(leaf.array()));
    }
}
