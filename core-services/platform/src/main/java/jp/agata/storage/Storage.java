package jp.agata.storage;

/** Bytes kept for the current tenant. A file is named by its SHA-256, so the same bytes are kept once. */
public interface Storage {

    /** Lower-case hex SHA-256 of the content. */
    record Hash(String value) {}

    Hash put(byte[] content);

    byte[] get(Hash hash);
}
