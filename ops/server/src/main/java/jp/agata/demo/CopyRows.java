package jp.agata.demo;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows of one table on their way in by COPY. */
final class CopyRows {

    private final String target;
    private final StringBuilder text = new StringBuilder();
    private int rows;

    /** @param target table and columns, for example {@code school (id, name)} */
    CopyRows(String target) {
        this.target = target;
    }

    void add(@Nullable Object... values) {
        for (var column = 0; column < values.length; column++) {
            if (column > 0) {
                text.append('\t');
            }
            append(values[column]);
        }
        text.append('\n');
        rows++;
    }

    void writeTo(Connection connection) {
        if (rows == 0) {
            return;
        }
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + target + " from stdin", new StringReader(text.toString()));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write the demo's " + target, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(@Nullable Object value) {
        if (value == null) {
            text.append("\\N");
            return;
        }
        var written = value.toString();
        for (var i = 0; i < written.length(); i++) {
            var c = written.charAt(i);
            if (c == '\\' || c == '\t' || c == '\n' || c == '\r') {
                text.append('\\');
            }
            text.append(c == '\t' ? 't' : c == '\n' ? 'n' : c == '\r' ? 'r' : c);
        }
    }
}
