package jp.agata.roster;

import jp.agata.characters.SearchKey;

/** Name and reading, folded: two writings of one name are one key. */
record PersonKey(String name, String furigana) {

    static PersonKey of(RosterRow row) {
        return new PersonKey(
                SearchKey.of(row.name()).value(), SearchKey.of(row.furigana()).value());
    }

    static PersonKey of(RegisterSnapshot.Child child) {
        return new PersonKey(
                SearchKey.of(child.name()).value(),
                SearchKey.of(child.furigana()).value());
    }
}
