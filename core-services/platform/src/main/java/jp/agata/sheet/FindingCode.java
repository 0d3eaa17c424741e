package jp.agata.sheet;

/** A kind of finding: how grave it usually is, and the stable name it has in texts and lists. */
public interface FindingCode {

    /** The Japanese text is {@code finding.<this>}. */
    String text();

    Verdict verdict();
}
