package jp.agata.standin;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A person of the demo's directory, as its JSON file lists them. */
record Person(
        String oid,
        String employeeId,
        String name,
        String furigana,
        String upn,
        String post,
        String municipality,
        boolean mfa,
        List<String> roles) {

    /** Whether every word of the question occurs in what is known of this person; kana, width and case do not matter. */
    boolean matches(String question) {
        var known = folded(String.join("\n", name, furigana, employeeId, upn, post, municipality));
        return Arrays.stream(question.strip().split("(?U)\\s+"))
                .map(Person::folded)
                .allMatch(known::contains);
    }

    private static String folded(String text) {
        var folded = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> c == '\n' || !Character.isWhitespace(c))
                .map(Person::hiragana)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static int hiragana(int character) {
        return character >= 'ァ' && character <= 'ヶ' ? character - ('ァ' - 'ぁ') : character;
    }
}
