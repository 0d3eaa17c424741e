package jp.agata.characters;

/** Line and cell of a byte. In UTF-8 and CP932 no part of another character looks like a comma, a quote or a newline. */
record CsvPlace(int line, int cell) {

    static CsvPlace of(byte[] bytes, int offset) {
        var line = 1;
        var cell = 1;
        var quoted = false;
        for (var i = 0; i < offset; i++) {
            var b = bytes[i];
            if (b == '"') {
                quoted = !quoted;
            }
            if (b == ',' && !quoted) {
                cell++;
            }
            if (b == '\n' || b == '\r' && bytes[i + 1] != '\n') {
                line++;
                cell = quoted ? cell : 1;
            }
        }
        return new CsvPlace(line, cell);
    }
}
