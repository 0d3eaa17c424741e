package jp.agata.access;

/** 重要性分類 of the 教育情報セキュリティポリシーに関するガイドライン: I is the most sensitive. */
public enum Classification {
    I,
    II,
    III,
    IV;

    /** 多要素認証を含む強固なアクセス制御（同ガイドライン、令和7年3月）は II 以上。 */
    public boolean needsMultiFactor() {
        return this == I || this == II;
    }
}
