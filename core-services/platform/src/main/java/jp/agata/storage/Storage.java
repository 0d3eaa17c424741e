package jp.agata.storage;

/** Bytes kept for the current tenant. A file is named by its SHA-256, so the same bytes are kept once. */
public interface Storage {

    /** Lower-case hex SHA-256 of the content. */
    record Hash(String value) {
        public Hash {
            if (!value.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("Not a SHA-256: " + value);
            }
        }
    }

    Hash put(byte[] content);

    byte[] get(Hash hash);
}
