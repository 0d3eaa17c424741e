package jp.agata.roster;

import java.util.Optional;

/** Gender by ISO/IEC 5218. An empty cell is allowed and says nothing. */
final class GenderCode {

    static final int UNKNOWN = 0;

    private GenderCode() {}

    static Optional<Integer> parse(String text) {
        return switch (text.strip()) {
            case "" -> Optional.of(UNKNOWN);
            case "男" -> Optional.of(1);
            case "女" -> Optional.of(2);
            default -> Optional.empty();
        };
    }

    static String label(int code) {
        return switch (code) {
            case 1 -> "男";
            case 2 -> "女";
            default -> "";
        };
    }
}
