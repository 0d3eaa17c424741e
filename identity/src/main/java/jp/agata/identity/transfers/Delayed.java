package jp.agata.identity.transfers;

import java.time.Duration;
import java.util.List;

/** A directory whose answers take their time, so that a rehearsal lasts as long as the night will. */
record Delayed(Directory directory, Tempo tempo, Duration perCall) implements Directory {

    @Override
    public Snapshot read(Managed managed) {
        return directory.read(managed);
    }

    @Override
    public Answer apply(List<Write> bundle) {
        pass();
        return directory.apply(bundle);
    }

    @Override
    public List<Sight> look(List<PlanOp> ops) {
        pass();
        return directory.look(ops);
    }

    private void pass() {
        try {
            tempo.sleep(perCall);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
