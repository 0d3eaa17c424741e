package jp.agata.storage;

import java.nio.file.Path;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Files below {@code agata.storage.directory/people}, one directory per person; no tenant is called so. */
@Component
class PersonalDirectories implements PersonalStorage {

    private static final String PEOPLE = "people";

    private final Path directory;

    PersonalDirectories(@Value("${agata.storage.directory}") Path directory) {
        this.directory = directory.resolve(PEOPLE);
    }

    @Override
    public Storage.Hash put(UUID person, byte[] content) {
        return of(person).put(content);
    }

    @Override
    public byte[] get(UUID person, Storage.Hash hash) {
        return of(person).get(hash);
    }

    @Override
    public void delete(UUID person, Storage.Hash hash) {
        of(person).delete(hash);
    }

    private HashedFiles of(UUID person) {
        return new HashedFiles(directory.resolve(person.toString()));
    }
}
