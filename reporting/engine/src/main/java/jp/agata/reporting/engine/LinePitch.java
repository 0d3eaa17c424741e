package jp.agata.reporting.engine;

/** The height of a line of one size: what is above its baseline and what is below. */
record LinePitch(float size, float rise, float descent) {

    float height() {
        return rise + descent;
    }
}
