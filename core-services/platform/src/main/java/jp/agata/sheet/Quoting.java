package jp.agata.sheet;

import java.util.List;
import java.util.Optional;

/** A quote that is never closed, or text after a closed one: where the field began. */
record Quoting(SheetCode code, int line, int cell) {

    Finding finding(List<String> header) {
        return Finding.of(code, line, CsvTable.columnName(header, cell));
    }

    static Optional<Quoting> of(String text) {
        return new Walk(text).walk();
    }

    private static final class Walk {

        private final String text;
        private int at;
        private int line = 1;
        private int cell = 1;

        Walk(String text) {
            this.text = text;
        }

        Optional<Quoting> walk() {
            while (at < text.length()) {
                var problem = text.charAt(at) == '"' ? quoted() : unquoted();
                if (problem.isPresent()) {
                    return problem;
                }
                separator();
            }
            return Optional.empty();
        }

        private Optional<Quoting> quoted() {
            var start = new Quoting(SheetCode.CSV_UNCLOSED_QUOTE, line, cell);
            at++;
            while (at < text.length()) {
                if (text.charAt(at) != '"') {
                    step();
                } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    at += 2;
                } else {
                    at++;
                    return isSeparator()
                            ? Optional.empty()
                            : Optional.of(new Quoting(SheetCode.CSV_STRAY_QUOTE, start.line, start.cell));
                }
            }
            return Optional.of(start);
        }

        private Optional<Quoting> unquoted() {
            while (!isSeparator()) {
                at++;
            }
            return Optional.empty();
        }

        private boolean isSeparator() {
            return at >= text.length() || ",\r\n".indexOf(text.charAt(at)) >= 0;
        }

        private void separator() {
            if (at < text.length() && text.charAt(at) == ',') {
                cell++;
                at++;
            } else if (at < text.length()) {
                cell = 1;
                step();
            }
        }

        /** One char on, counting CRLF, LF and CR as one line end each. */
        private void step() {
            var c = text.charAt(at++);
            if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            line += c == '\r' || c == '\n' ? 1 : 0;
        }
    }
}
