package jp.agata.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The tree of RFC 6962: leaves are prefixed with 0x00 and nodes with 0x01, so that neither can pass for the other. */
final class Merkle {

    private Merkle() {}

    static byte[] leafHash(byte[] content) {
        return sha256((byte) 0, content, new byte[0]);
    }

    static byte[] emptyRoot() {
        return digest().digest();
    }

    /** Root over leaf hashes in order; keeps one node per level, so a year of entries needs a few hundred bytes. */
    static byte[] root(Iterator<byte[]> leafHashes) {
        var stack = new ArrayList<byte[]>();
        long size = 0;
        while (leafHashes.hasNext()) {
            stack.add(leafHashes.next());
            for (long full = ++size; (full & 1) == 0; full >>= 1) {
                mergeLastTwo(stack);
            }
        }
        while (stack.size() > 1) {
            mergeLastTwo(stack);
        }
        return stack.isEmpty() ? emptyRoot() : stack.getFirst();
    }

    private static void mergeLastTwo(List<byte[]> stack) {
        var right = stack.removeLast();
        var left = stack.removeLast();
        stack.add(sha256((byte) 1, left, right));
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
