package jp.agata.standin.graph.token;

import jp.agata.standin.Refusal;

/** No token. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    Refused(Refusal refusal) {
        super(refusal.description(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
