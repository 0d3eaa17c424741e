package jp.agata.sheet;

import java.util.Collection;
import java.util.Comparator;

/** What is to become of a file: better verdicts come first. */
public enum Verdict {
    /** Can be taken over as it is. */
    FINE("正常"),
    /** Can be taken over once a person has looked. */
    WARNING("警告"),
    /** Characters have to be identified by a person first. */
    HELD("保留"),
    /** Nothing of it is taken over. */
    ERROR("誤り");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Verdict worst(Collection<Finding> findings) {
        return findings.stream()
                .map(Finding::verdict)
                .max(Comparator.naturalOrder())
                .orElse(FINE);
    }
}
