package jp.agata.audit;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Reads a trail once from its beginning and says the first thing that is not as it was written. A change breaks its own
 * hash; a deletion, insertion or exchange breaks the link after it; a cut or a rewriting contradicts a sealed head.
 */
class ChainCheck {

    /**
     * @param entries how many were read
     * @param broken what is wrong, in words a board can act on; empty when nothing is
     */
    record Verdict(long entries, Optional<String> broken) {}

    private final Deque<TreeHead> sealed;
    private final GrowingTree tree = new GrowingTree();
    private ChainLink before = ChainLink.START;

    /** @param sealed heads whose signatures were found good */
    ChainCheck(List<TreeHead> sealed) {
        this.sealed = new ArrayDeque<>(
                sealed.stream().sorted(Comparator.comparingLong(TreeHead::size)).toList());
    }

    Verdict run(Iterator<AuditRow> rows) {
        while (rows.hasNext()) {
            var wrong = check(rows.next()).or(this::contradiction);
            if (wrong.isPresent()) {
                return new Verdict(tree.size(), wrong);
            }
        }
        return new Verdict(tree.size(), cut());
    }

    private Optional<String> check(AuditRow row) {
        if (!row.follows(before)) {
            return Optional.of("%d 番の次に %d 番の記録があり、つながりません（削除・挿入・入れ替え）".formatted(before.seq(), row.seq()));
        }
        if (!row.isAsWritten(before)) {
            return Optional.of("%d 番の記録の中身が、書かれた時と違います（変更）".formatted(row.seq()));
        }
        tree.add(row.hash());
        before = new ChainLink(row.seq(), row.hash());
        return Optional.empty();
    }

    private Optional<String> contradiction() {
        while (!sealed.isEmpty() && sealed.peek().size() <= tree.size()) {
            var head = sealed.poll();
            if (head.size() == tree.size() && !head.root().equals(tree.rootHex())) {
                return Optional.of("%s に署名した %d 件までの記録と中身が違います（書き換え）".formatted(head.at(), head.size()));
            }
        }
        return Optional.empty();
    }

    private Optional<String> cut() {
        return Optional.ofNullable(sealed.peek())
                .map(head -> "%s には %d 件ありましたが、いまは %d 件です（末尾の切り捨て）".formatted(head.at(), head.size(), tree.size()));
    }
}
