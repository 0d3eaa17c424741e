package jp.agata.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The demo's staff as the stand-in for Entra ID reads them, where {@code agata.standin.people} names a file. */
@Component
class PeopleFile {

    private record Entry(
            String oid,
            String employeeId,
            String name,
            String furigana,
            String upn,
            String post,
            String municipality,
            boolean mfa,
            List<String> roles) {}

    private final Optional<Path> file;
    private final JsonMapper json;

    PeopleFile(@Value("${agata.standin.people:}") String file, JsonMapper json) {
        this.file = Optional.of(file).filter(path -> !path.isEmpty()).map(Path::of);
        this.json = json;
    }

    boolean isMissing() {
        return file.filter(path -> !Files.exists(path)).isPresent();
    }

    /** Whole or not at all: the stand-in reads it while we write. */
    void write(List<DemoStaff> staff, List<DemoMunicipality> municipalities) {
        file.ifPresent(path -> write(
                path,
                staff.stream().map(member -> entry(member, municipalities)).toList()));
    }

    private void write(Path path, List<Entry> entries) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            var half = path.resolveSibling(path.getFileName() + ".new");
            Files.write(half, json.writeValueAsBytes(entries));
            Files.move(half, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(DemoStaff member, List<DemoMunicipality> municipalities) {
        var first = member.posts().getFirst();
        var posts = member.posts().stream()
                .map(post -> post.place() + " " + post.title())
                .collect(Collectors.joining("、"));
        var town = municipalities.stream()
                .filter(municipality -> municipality.code().equals(first.tenant()))
                .map(DemoMunicipality::name)
                .findFirst()
                .orElse("山口県");
        return new Entry(
                member.objectId().toString(),
                member.employeeId(),
                member.name().name(),
                member.name().furigana(),
                "e" + member.employeeId() + "@demo.example",
                posts,
                town,
                member.multiFactor(),
                List.of(first.role().isPrefectural() ? "Prefecture" : "Staff"));
    }
}
