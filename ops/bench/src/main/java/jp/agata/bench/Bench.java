package jp.agata.bench;

import java.nio.file.Path;
import java.util.List;

/** Runs one bench by its name; called by the script {@code agata} in the folder of the source. */
public final class Bench {

    private static final int FAILED = 1;
    private static final int BAD_USAGE = 2;

    private Bench() {}

    public static void main(String[] words) {
        var given = List.of(words);
        try {
            System.exit(run(given.isEmpty() ? "" : given.getFirst(), new Arguments(given)));
        } catch (RuntimeException e) {
            e.printStackTrace();
            System.exit(FAILED);
        }
    }

    private static int usage() {
        System.err.println(Words.text("usage"));
        return BAD_USAGE;
    }

    private static int run(String name, Arguments arguments) {
        if (!arguments.areNumbers()) {
            return usage();
        }
        var root = Path.of("").toAbsolutePath();
        switch (name) {
            case "print" -> PrintBench.run(arguments.number(1, 15));
            case "roll" -> RollBench.run(root, arguments.number(1, 60), arguments.number(2, 150));
            case "pages" -> PagesBench.run(root, arguments.number(1, 100));
            case "tenants" -> TenantsBench.run(arguments.number(1, 200));
            case "start" -> StartBench.run(root, arguments.number(1, 3));
            case "faults" -> FaultsBench.run(root, arguments.number(1, 200));
            default -> {
                return usage();
            }
        }
        return 0;
    }

    private record Arguments(List<String> words) {
        boolean areNumbers() {
            return words.stream().skip(1).allMatch(word -> word.matches("[1-9][0-9]{0,5}"));
        }

        int number(int position, int otherwise) {
            return position < words.size() ? Integer.parseInt(words.get(position)) : otherwise;
        }
    }
}
