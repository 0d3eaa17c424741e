package jp.agata.characters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writing CP932 without loss: what cannot be written is listed first, with forms to choose from, never turned into ?. */
public final class Cp932 {

    /** Characters that differ only by the table a program uses; these may be replaced without asking. */
    private static final Map<String, String> SAME_SIGN =
            Map.of("〜", "～", "−", "－", "—", "―", "‖", "∥", "¢", "￠", "£", "￡", "¬", "￢", "\u00A0", " ");

    private Cp932() {}

    /**
     * A character CP932 lacks.
     *
     * @param position which character of the text, counted as a person does, from 1
     * @param candidates ordinary forms; a person chooses, even from one
     */
    public record Unwritable(String character, int position, List<String> candidates) {}

    public static List<Unwritable> unwritable(String text) {
        var found = new ArrayList<Unwritable>();
        var position = 0;
        for (var character : Graphemes.of(text)) {
            position++;
            if (!isWritable(SAME_SIGN.getOrDefault(character, character))) {
                found.add(new Unwritable(character, position, candidates(character)));
            }
        }
        return List.copyOf(found);
    }

    /** Empty when a character cannot be written. */
    public static Optional<byte[]> encode(String text) {
        var out = new StringBuilder();
        Graphemes.of(text).forEach(c -> out.append(SAME_SIGN.getOrDefault(c, c)));
        return isWritable(out) ? Optional.of(out.toString().getBytes(StrictDecoder.WINDOWS_31J)) : Optional.empty();
    }

    private static boolean isWritable(CharSequence text) {
        return StrictDecoder.WINDOWS_31J.newEncoder().canEncode(text);
    }

    private static List<String> candidates(String character) {
        var base = Character.toString(character.codePointAt(0));
        var plain = base.length() < character.length() && isWritable(base) ? List.of(base) : List.<String>of();
        return plain.isEmpty() ? Variants.ordinary(character.codePointAt(0)) : plain;
    }
}
