package jp.agata.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Invented names, the difficult ones among them: variants, characters beyond the BMP, long names of other countries. */
final class NamePool {

    /** @param schoolName name used at school (通称); the same name again where there is no other */
    record Name(String name, String furigana, String schoolName, String schoolFurigana) {
        boolean hasSchoolName() {
            return !name.equals(schoolName) || !furigana.equals(schoolFurigana);
        }
    }

    private record Part(String text, String reading) {}

    private static final int EVERY_RARE = 23;
    private static final int EVERY_FOREIGN = 61;

    private final List<Part> families = parts("families.txt");
    private final List<Part> rare = parts("rare-families.txt");
    private final List<Part> girls = parts("girls.txt");
    private final List<Part> boys = parts("boys.txt");
    private final List<Part> adults = parts("adults.txt");
    private final List<Name> foreign =
            lines("foreign.txt").stream().map(NamePool::foreign).toList();

    /** @param number running number of the child, so that every school gets its share of difficult names */
    Name child(int number, boolean girl, Dice dice) {
        if (number % EVERY_FOREIGN == 13) {
            return foreign.get(number / EVERY_FOREIGN % foreign.size());
        }
        var family = number % EVERY_RARE == 7 ? rare.get(number / EVERY_RARE % rare.size()) : dice.pick(families);
        return japanese(family, dice.pick(girl ? girls : boys));
    }

    Name adult(Dice dice) {
        return japanese(dice.chance(0.06) ? dice.pick(rare) : dice.pick(families), dice.pick(adults));
    }

    static List<String> lines(String file) {
        try (var in = Objects.requireNonNull(NamePool.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Part> parts(String file) {
        return lines(file).stream()
                .map(line -> line.split(" ", 2))
                .map(parts -> new Part(parts[0], parts[1]))
                .toList();
    }

    private static Name foreign(String line) {
        var fields = line.split("\\|", -1);
        return fields[2].isEmpty()
                ? new Name(fields[0], fields[1], fields[0], fields[1])
                : new Name(fields[0], fields[1], fields[2], fields[3]);
    }

    private static Name japanese(Part family, Part given) {
        var name = family.text() + "　" + given.text();
        var furigana = family.reading() + "　" + given.reading();
        return new Name(name, furigana, name, furigana);
    }
}
