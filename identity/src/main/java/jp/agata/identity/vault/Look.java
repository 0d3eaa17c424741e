package jp.agata.identity.vault;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.agata.identity.vault.Preferences.Name;

/**
 * How a person likes the pages.
 *
 * @param favourites pages below a place, without the municipality: they mean the same after a move
 */
record Look(TextSize textSize, RollView rollView, List<String> favourites) {

    private static final int MOST_FAVOURITES = 20;
    /** No digits: an address with an id could be a child's. */
    private static final Pattern PAGE = Pattern.compile("[a-z]+(-[a-z]+)*(/[a-z]+(-[a-z]+)*)*");

    enum TextSize {
        NORMAL("標準"),
        LARGE("大きい");

        private final String label;

        TextSize(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** How the roll of a class is first shown. */
    enum RollView {
        SEATS("座席"),
        LIST("名簿");

        private final String label;

        RollView(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    Look {
        favourites = favourites.stream()
                .filter(path -> PAGE.matcher(path).matches())
                .distinct()
                .limit(MOST_FAVOURITES)
                .toList();
    }

    static Look of(Map<Name, String> values) {
        return new Look(
                TextSize.valueOf(values.getOrDefault(Name.TEXT_SIZE, TextSize.NORMAL.name())),
                RollView.valueOf(values.getOrDefault(Name.ROLL_VIEW, RollView.SEATS.name())),
                Preferences.split(values.getOrDefault(Name.FAVOURITES, "")));
    }

    Map<Name, String> values() {
        var values = new EnumMap<Name, String>(Name.class);
        values.put(Name.TEXT_SIZE, textSize.name());
        values.put(Name.ROLL_VIEW, rollView.name());
        values.put(Name.FAVOURITES, String.join(" ", favourites));
        return values;
    }

    /** @param address of a page with its place: /352136/attendance */
    boolean isFavourite(String address) {
        var below = address.indexOf('/', 1);
        return below > 0 && favourites.contains(address.substring(below + 1));
    }

    boolean isLarge() {
        return textSize == TextSize.LARGE;
    }

    boolean isListFirst() {
        return rollView == RollView.LIST;
    }
}
