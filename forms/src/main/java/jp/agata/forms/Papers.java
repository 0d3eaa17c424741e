package jp.agata.forms;

import jp.agata.forms.FormFacts.Paper;

/** Papers of forms whose templates are named by the form's id, with a suffix beyond the first. */
public final class Papers {

    private Papers() {}

    public static Paper a4Portrait(String form) {
        return new Paper("a4", "A4 縦", form);
    }

    public static Paper a4Landscape(String form) {
        return new Paper("a4", "A4 横", form);
    }

    public static Paper a3Landscape(String form) {
        return new Paper("a3", "A3 横", form + "-a3");
    }
}
