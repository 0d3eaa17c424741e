package jp.agata.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Chance that falls the same way in every run for the same seed. */
final class Dice {

    private final SplittableRandom random;

    Dice(String seed) {
        this.random = new SplittableRandom(
                UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).getLeastSignificantBits());
    }

    UUID uuid() {
        var most = random.nextLong() & ~0xF000L | 0x4000L;
        var least = random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(most, least);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    double between(double from, double to) {
        return random.nextDouble(from, to);
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
