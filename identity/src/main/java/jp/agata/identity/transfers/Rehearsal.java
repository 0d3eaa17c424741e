package jp.agata.identity.transfers;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** A plan carried out on a copy (予行): what would be left in the end, and how long each phase would take. */
record Rehearsal(int differences, Map<Phase, Duration> phases) {

    /** @param answerTime of the directory to one bundle */
    record Pace(RunSettings settings, TokenBucket.Rates rates, Duration answerTime) {}

    /** @param night when the real one will begin: whoever is signed out before it would be in again by then */
    static Rehearsal of(
            Plan plan, Instant night, Snapshot actual, Managed managed, Function<Snapshot, Plan> planner, Pace pace)
            throws InterruptedException {
        var tempo = new RehearsalTempo(night);
        var copy = new Delayed(new DirectoryCopy(actual, tempo), tempo, pace.answerTime());
        var book = new RehearsalBook(plan);
        var consequence = new Consequence(pace.settings().inOneLane(), RandomGenerator.of("L64X128MixRandom"));
        var buckets = new Buckets(new TokenBucket(pace.rates(), tempo), new TokenBucket(pace.rates(), tempo));
        var lane = new Lane(copy, book, buckets, consequence, tempo, op -> "");
        var left = new Runner(book, lane, consequence, tempo).carryOut(() -> planner.apply(copy.read(managed)));
        return new Rehearsal(left.ops().size(), book.durations(tempo.instant()));
    }
}
