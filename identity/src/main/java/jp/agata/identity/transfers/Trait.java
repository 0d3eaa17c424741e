package jp.agata.identity.transfers;

/**
 * What of an account is ours to keep. Whatever is not named here is never written: the address, the mailbox, the files
 * and the password of somebody who has an account stay their own.
 */
public enum Trait {
    ENABLED(Written.TOGETHER),
    COMPANY_NAME(Written.TOGETHER),
    DEPARTMENT(Written.TOGETHER),
    OFFICE_LOCATION(Written.TOGETHER),
    JOB_TITLE(Written.TOGETHER),
    /** 勤務する所のコード。動的グループの規則が読む。 */
    PLACES(Written.TOGETHER),
    /** どの発令まで反映したかの印。 */
    APPLIED_ORDER(Written.TOGETHER),
    MAIL_HANDED_TO(Written.APART),
    SESSIONS_SINCE(Written.APART),
    NAME(Written.AT_CREATION),
    ADDRESS(Written.AT_CREATION);

    private enum Written {
        TOGETHER,
        APART,
        AT_CREATION
    }

    private final Written written;

    Trait(Written written) {
        this.written = written;
    }

    /** Whether it is changed in the one request that changes an account's attributes. */
    public boolean isAttribute() {
        return written == Written.TOGETHER;
    }

    /** Whether it is decided when an account is made, and never again. */
    public boolean isFixed() {
        return written == Written.AT_CREATION;
    }
}
