package jp.agata.storage;

import java.util.UUID;

/** Bytes kept for a person, wherever they work. Named by SHA-256 like a tenant's, and in no tenant's directory. */
public interface PersonalStorage {

    Storage.Hash put(UUID person, byte[] content);

    byte[] get(UUID person, Storage.Hash hash);

    /** What a person throws away is gone. */
    void delete(UUID person, Storage.Hash hash);
}
