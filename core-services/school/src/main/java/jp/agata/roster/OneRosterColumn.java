package jp.agata.roster;

import java.util.List;

/**
 * One column of OneRoster with the rule of the Japan profile for its values.
 *
 * @param options words allowed, or the file a reference points into
 */
record OneRosterColumn(String name, Rule rule, boolean required, List<String> options) {

    enum Rule {
        /** sourcedId of the row itself. */
        ID,
        /** status and dateLastModified: empty in a bulk file. */
        BULK,
        TEXT,
        KANA,
        BOOLEAN,
        DATE,
        SESSION_TITLE,
        SCHOOL_YEAR,
        COURSE_TITLE,
        GRADES,
        LIST,
        NUMBER,
        UUID,
        WORD,
        REFERENCE,
        REFERENCES,
        EMPTY
    }

    /** «name=RULE(option|option)!», where ! means that a value is needed. */
    static OneRosterColumn parse(String text) {
        var required = text.endsWith("!");
        var plain = required ? text.substring(0, text.length() - 1) : text;
        var parts = List.of(plain.split("[=()]", -1));
        var options = parts.size() > 2 ? List.of(parts.get(2).split("\\|")) : List.<String>of();
        return new OneRosterColumn(parts.get(0), Rule.valueOf(parts.get(1)), required, options);
    }

    /** Columns of our own country may be left out; those of the base may not. */
    boolean isOptionalColumn() {
        return name.startsWith("metadata.") && !required;
    }
}
