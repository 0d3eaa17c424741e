package jp.agata.identity.transfers;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.agata.identity.transfers.Step.State;

/**
 * Carries an approved plan out, phase by phase, and reads again until what was written is to be seen. It may be stopped
 * anywhere, by a crash too, and begun again on the same book.
 */
final class Runner {

    private final OpBook book;
    private final Lane lane;
    private final Consequence consequence;
    private final Tempo tempo;
    private final RunSettings settings;

    Runner(OpBook book, Lane lane, Consequence consequence, Tempo tempo) {
        this.book = book;
        this.lane = lane;
        this.consequence = consequence;
        this.tempo = tempo;
        this.settings = consequence.settings();
    }

    /**
     * @param difference reads the directory and plans anew
     * @return what is left to do in the end: nothing, or what is not in this plan or was parked
     */
    Plan carryOut(Supplier<Plan> difference) throws InterruptedException {
        doubtWhatWasSent();
        while (true) {
            for (var phase : Phase.values()) {
                book.begin(phase, tempo.instant());
                run(phase);
            }
            var left = verified(difference);
            if (left.isPresent()) {
                return left.get();
            }
        }
    }

    private void doubtWhatWasSent() {
        var now = tempo.instant();
        settle(book.all().stream()
                .filter(step -> step.state() == State.SENT)
                .map(step -> consequence.unknown(step, now))
                .toList());
    }

    private void run(Phase phase) throws InterruptedException {
        if (settings.lanes() == 1) {
            lane.run(phase);
        } else {
            Lanes.run(settings.lanes(), () -> lane.run(phase));
        }
    }

    /** Empty if some of what was done cannot be seen even now, and is open again. */
    private Optional<Plan> verified(Supplier<Plan> difference) throws InterruptedException {
        var patience = tempo.instant().plus(settings.patience());
        while (true) {
            var left = difference.get();
            var undone = left.deeds();
            var unseen = book.all().stream()
                    .filter(step -> step.state() == State.DONE
                            && undone.contains(step.op().deed()))
                    .toList();
            if (unseen.isEmpty()) {
                return Optional.of(left);
            }
            if (!tempo.instant().isBefore(patience)) {
                var now = tempo.instant();
                settle(unseen.stream()
                        .map(step -> consequence.unseen(step, now))
                        .toList());
                return Optional.empty();
            }
            tempo.sleep(settings.lookEvery());
        }
    }

    private void settle(List<Step> steps) {
        book.settle(
                steps.stream()
                        .map(step -> new OpBook.Settled(step, null, Optional.empty()))
                        .toList(),
                tempo.instant());
    }
}
