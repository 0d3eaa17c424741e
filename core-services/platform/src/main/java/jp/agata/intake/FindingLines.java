package jp.agata.intake;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jp.agata.sheet.Finding;
import jp.agata.sheet.Verdict;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Findings in words: what, where, how to mend. */
@Component
public class FindingLines {

    /** @param tone of its chip on the page */
    public record Line(String rows, String column, String verdict, String tone, String text) {}

    private final MessageSource messages;

    FindingLines(MessageSource messages) {
        this.messages = messages;
    }

    public List<Line> lines(List<Finding> findings) {
        return findings.stream().map(this::line).toList();
    }

    private Line line(Finding finding) {
        return new Line(
                finding.rowsLabel(),
                finding.column(),
                finding.verdict().label(),
                tone(finding.verdict()),
                Objects.requireNonNull(
                        messages.getMessage(finding.messageKey(), finding.messageArguments(), "", Locale.JAPAN)));
    }

    public static String tone(Verdict verdict) {
        return switch (verdict) {
            case FINE -> "done";
            case WARNING, HELD -> "wait";
            case ERROR -> "now";
        };
    }
}
