package jp.agata.identity.transfers;

import java.util.Comparator;
import java.util.List;

/**
 * Why a plan is not to be approved as it stands (止め).
 *
 * @param municipality whom it is about; empty if it is about the whole prefecture
 * @param words for the sentence: a school's code, numbers of people, shares
 */
record Brake(Kind kind, String municipality, List<String> words) {

    static final Comparator<Brake> ORDER = Comparator.comparing(Brake::municipality)
            .thenComparing(Brake::kind)
            .thenComparing(brake -> String.join(" ", brake.words()));

    enum Kind {
        NO_PRINCIPAL(true),
        SHARE_CHANGED(true),
        CIRCLE_EMPTIED(true),
        LAST_OWNER(true),
        UNKNOWN_ACCOUNT(true),
        DUPLICATE_NUMBER(false),
        NUMBER_DIFFERS(false),
        ACCOUNT_LOST(false),
        CIRCLE_MISSING(false),
        LICENCES_SHORT(false);

        private final boolean yielding;

        Kind(boolean yielding) {
            this.yielding = yielding;
        }

        /** Whether somebody may answer for it with a reason; else the cause itself has to go. */
        boolean isYielding() {
            return yielding;
        }
    }

    Brake {
        words = List.copyOf(words);
    }

    /** A released brake holds again as soon as it is about anything else, be it one person more. */
    String key() {
        return new Fingerprint().add(kind).add(municipality).add(words).hex();
    }
}
