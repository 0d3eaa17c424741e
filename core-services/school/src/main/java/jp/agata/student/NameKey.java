package jp.agata.student;

import jp.agata.characters.SearchKey;

/** The folded column students are found by: the reading first, so that its beginning can be looked up, then the name. */
public record NameKey(String value) {

    private static final String BETWEEN = "|";

    public static NameKey of(String name, String furigana) {
        return new NameKey(
                SearchKey.of(furigana).value() + BETWEEN + SearchKey.of(name).value());
    }

    static String beginningOfReading(String typed) {
        return escaped(typed) + "%";
    }

    static String withinName(String typed) {
        return "%" + BETWEEN + "%" + escaped(typed) + "%";
    }

    private static String escaped(String typed) {
        return SearchKey.of(typed)
                .value()
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
    }
}
