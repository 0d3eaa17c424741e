package jp.agata.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Hashes of RFC 6962: leaves are prefixed with 0x00 and nodes with 0x01, so that neither can pass for the other. */
final class Merkle {

    private Merkle() {}

    static byte[] leafHash(byte[] content) {
        return sha256((byte) 0, content, new byte[0]);
    }

    static byte[] nodeHash(byte[] left, byte[] right) {
        return sha256((byte) 1, left, right);
    }

    static byte[] emptyRoot() {
        return digest().digest();
    }

    private static byte[] sha256(byte prefix, byte[] left, byte[] right) {
        var digest = digest();
        digest.update(prefix);
        digest.update(left);
        digest.update(right);
        return digest.digest();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
