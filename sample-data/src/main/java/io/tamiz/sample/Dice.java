package io.tamiz.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Seeded chance. Uses only those methods of {@link Random} whose algorithm is specified, so every JDK throws alike. */
final class Dice {
    private final Random random;

    /** Each name has its own sequence: one file can change without changing the others. */
    Dice(long seed, String name) {
        random = new Random(seed * 1_000_003 + name.hashCode());
    }

    /** 0 to {@code bound} - 1. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both ends included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    boolean percent(int chance) {
        return below(100) < chance;
    }

    String pick(List<String> words) {
        return words.get(below(words.size()));
    }

    /** The numbers 0 to {@code count} - 1 in a random order. */
    List<Integer> shuffled(int count) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(below(i + 1), i);
        }
        return numbers;
    }
}
