package jp.agata.web;

/**
 * Something that waits for the person: one line of their home page.
 *
 * @param when the group it stands in
 * @param due the time or day it must be done by, in words: 「8:40」「11/25 水」
 * @param dueNote what stands under it: 「あと 28分」; may be empty
 * @param title what waits: 「朝の出欠が未確定」
 * @param detail more about it; may be empty
 * @param action verb on the button: 「出欠をとる」
 * @param path where the button leads, below the tenant and without a leading slash
 */
public record HomeItem(When when, String due, String dueNote, String title, String detail, String action, String path) {

    /** Shown in this order. */
    public enum When {
        NOW("いま"),
        TODAY("今日"),
        LATER("あと");

        private final String label;

        When(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
