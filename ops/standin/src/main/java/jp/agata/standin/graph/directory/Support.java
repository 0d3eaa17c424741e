package jp.agata.standin.graph.directory;

/** Whether a query may use an operator on a property: always, only with the advanced query parameters, or never. */
public enum Support {
    NONE,
    ADVANCED,
    DEFAULT;

    static Support of(String letter) {
        return switch (letter) {
            case "" -> NONE;
            case "a" -> ADVANCED;
            case "d" -> DEFAULT;
            default -> throw new IllegalArgumentException(letter);
        };
    }
}
