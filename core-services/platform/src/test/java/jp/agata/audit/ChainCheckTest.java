package jp.agata.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Goal G12: a thousand tries of every kind of tampering, all found. */
class ChainCheckTest {

    private static final int TRIES = 1_000;
    private static final int LENGTH = 40;

    @Test
    void untouchedTrailIsWhole() {
        var trail = trail(LENGTH);

        var verdict = new ChainCheck(List.of(sealOf(trail, 10), sealOf(trail, LENGTH))).run(trail.iterator());

        assertThat(verdict.broken()).isEmpty();
        assertThat(verdict.entries()).isEqualTo(LENGTH);
    }

    @Test
    void everyChangeIsFound() {
        eachTry((trail, random) -> {
            var at = random.nextInt(trail.size());
            var row = trail.get(at);
            trail.set(at, new AuditRow(row.seq(), row.entry() + " ", row.previousHash(), row.hash()));
        });
    }

    @Test
    void everyDeletionIsFound() {
        eachTry((trail, random) -> trail.remove(random.nextInt(trail.size())));
    }

    @Test
    void everyInsertionIsFound() {
        eachTry((trail, random) -> {
            var at = random.nextInt(trail.size());
            trail.add(at, trail.get(random.nextInt(trail.size())));
        });
    }

    @Test
    void everyExchangeIsFound() {
        eachTry((trail, random) -> {
            var one = random.nextInt(trail.size());
            Collections.swap(trail, one, (one + 1 + random.nextInt(trail.size() - 1)) % trail.size());
        });
    }

    @Test
    void everyTruncationIsFoundByTheSealedHead() {
        eachTry((trail, random) ->
                trail.subList(random.nextInt(trail.size()), trail.size()).clear());
    }

    @Test
    void everyRewritingFromAPointOnIsFoundByTheSealedHead() {
        eachTry((trail, random) -> {
            var at = random.nextInt(trail.size());
            var link = at == 0
                    ? ChainLink.START
                    : new ChainLink(at, trail.get(at - 1).hash());
            for (var i = at; i < trail.size(); i++) {
                var next = link.next("forged " + i);
                trail.set(i, new AuditRow(next.seq(), next.entry(), link.hash(), next.hash()));
                link = new ChainLink(next.seq(), next.hash());
            }
        });
    }

    private static void eachTry(BiConsumer<List<AuditRow>, Random> tamper) {
        var random = new Random(20261120);
        var original = trail(LENGTH);
        var sealed = List.of(sealOf(original, LENGTH / 2), sealOf(original, LENGTH));
        for (var i = 0; i < TRIES; i++) {
            var trail = new ArrayList<>(original);
            tamper.accept(trail, random);
            assertThat(new ChainCheck(sealed).run(trail.iterator()).broken()).isPresent();
        }
    }

    private static List<AuditRow> trail(int length) {
        var rows = new ArrayList<AuditRow>();
        var link = ChainLink.START;
        for (var i = 1; i <= length; i++) {
            var next = link.next("entry " + i);
            rows.add(new AuditRow(next.seq(), next.entry(), link.hash(), next.hash()));
            link = new ChainLink(next.seq(), next.hash());
        }
        return rows;
    }

    private static TreeHead sealOf(List<AuditRow> trail, int size) {
        var tree = new GrowingTree();
        trail.stream().limit(size).forEach(row -> tree.add(row.hash()));
        return new TreeHead("352136", size, tree.rootHex(), Instant.EPOCH, "");
    }
}
