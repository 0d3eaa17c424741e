package jp.agata.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

/** A class path with one change set more than this release: a column in every tenant's table of students. */
final class NextRelease {

    private static final String FILE = "db/tenant/student/9999-bench-note.sql";
    private static final String CHANGE = """
            --liquibase formatted sql

            --changeset bench:9999-bench-note
            ALTER TABLE student ADD COLUMN bench_note text NOT NULL DEFAULT '';
            --rollback ALTER TABLE student DROP COLUMN bench_note;
            """;

    private NextRelease() {}

    static ClassLoader classPath(Path folder, ClassLoader thisRelease) {
        try {
            var file = folder.resolve(FILE);
            Files.createDirectories(file.getParent());
            Files.writeString(file, CHANGE);
            return new URLClassLoader(new URL[] {url(folder)}, thisRelease);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path folder) throws MalformedURLException {
        return folder.toUri().toURL();
    }
}
