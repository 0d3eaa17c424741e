package jp.agata.forms;

import jp.agata.forms.FormOption.Toggle;

/** The options that rosters share. */
public final class RosterOptions {

    public static final Toggle EXITED = new Toggle("exited", "去った人も載せる（取消線）", false);
    public static final Toggle MOVES = new Toggle("moves", "備考に転入・転学などを書く", true);

    private RosterOptions() {}

    /** 性別: a form has the column only where it is asked for. */
    public static Toggle gender(boolean initially) {
        return new Toggle("gender", "性別の欄", initially);
    }
}
