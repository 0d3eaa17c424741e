package jp.agata.audit;

import java.util.ArrayList;
import java.util.HexFormat;

/** A Merkle tree that grows leaf by leaf and can say its root at any size; keeps one node per level. */
class GrowingTree {

    private final ArrayList<byte[]> complete = new ArrayList<>();
    private long size;

    void add(byte[] leafHash) {
        complete.add(leafHash);
        for (long full = ++size; (full & 1) == 0; full >>= 1) {
            var right = complete.removeLast();
            var left = complete.removeLast();
            complete.add(Merkle.nodeHash(left, right));
        }
    }

    long size() {
        return size;
    }

    byte[] root() {
        if (complete.isEmpty()) {
            return Merkle.emptyRoot();
        }
        var root = complete.getLast();
        for (var level = complete.size() - 2; level >= 0; level--) {
            root = Merkle.nodeHash(complete.get(level), root);
        }
        return root;
    }

    String rootHex() {
        return HexFormat.of().formatHex(root());
    }
}
