package jp.agata.access;

import static jp.agata.access.Classification.*;

/** What can be done, in words a board can read, and the most sensitive class of data it touches. */
public enum Permission {
    VIEW_STUDENT("児童生徒の名簿と学籍を見る", III),
    VIEW_CONTACT("住所・電話・保護者を見る", II),
    VIEW_HEALTH("健康の記録を見る", I),
    IMPORT_ROSTER("名簿を取り込む", II),
    TAKE_ROLL("出欠をとる", III),
    EXCUSE("出席停止・忌引を登録する", III),
    ADMIT_EXCUSE("表にない続柄の忌引を認める", III),
    ORDER_CLOSURE("臨時休業を登録する", III),
    SET_REASONS("欠席の理由と記号の対応を決める", IV),
    CLOSE_MONTH("出席簿の月を締める", III),
    APPROVE_MONTH("出席簿の月を承認する", III),
    CORRECT_CLOSED("締めたあとの出席簿を訂正する", III),
    PRINT("帳票を作る", III),
    VIEW_BOARD("学校の状況を見る", III),
    MANAGE_STAFF("自市町の教職員を管理する", III),
    MANAGE_TENANTS("市町を追加し、状態を見る", IV),
    VIEW_ORDERS("公表された発令を見る", III),
    MANAGE_ORDERS("人事異動を取り込み、公表前の発令を見る", II),
    MANAGE_TRANSFERS("人事異動の反映の計画を承認する", III);

    private final String label;
    private final Classification classification;

    Permission(String label, Classification classification) {
        this.label = label;
        this.classification = classification;
    }

    public String label() {
        return label;
    }

    public Classification classification() {
        return classification;
    }
}
