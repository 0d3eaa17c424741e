package jp.agata.characters;

/** The ordinary form of a rare character (縮退), for daily forms whose font lacks it. Never for what is stored. */
public final class OrdinaryForm {

    private OrdinaryForm() {}

    /** Of one character with or without a variation selector; the same when no other form is known. */
    public static String of(String character) {
        if (character.isEmpty()) {
            return character;
        }
        var base = character.codePointAt(0);
        var ordinary = Variants.ordinary(base);
        return ordinary.isEmpty() ? Character.toString(base) : ordinary.getFirst();
    }
}
