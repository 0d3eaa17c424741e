package jp.agata.identity.transfers;

/**
 * A stretch of the night. None begins before the one above has ended. What opens children's data is taken away first;
 * apart from that whatever is new is added before the old is taken, so that mail, files and licence are never without
 * an owner in between.
 */
public enum Phase {
    /** 旧所属の児童生徒の記録を閉じ、退職者のアカウントを止める。 */
    CLOSE,
    ACCOUNTS,
    ARRIVE,
    STAMP,
    DEPART,
    TEAMS,
    SESSIONS,
    VERIFY
}
