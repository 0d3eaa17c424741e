package jp.agata.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The people who can sign in. The file is read again when it has changed, because the demo is seeded while the stand-in runs. */
@Component
class People {

    /** The first people a question finds, by municipality, and how many it finds in all. */
    record Found(Map<String, List<Person>> byMunicipality, int shown, int total) {

        public int left() {
            return total - shown;
        }
    }

    private record Version(FileTime changed, long size) {}

    private record Listing(Version version, Map<String, Person> byEmployeeId) {}

    private static final int SHOWN = 50;

    private final Path file;
    private final JsonMapper json;
    private volatile Listing listing = new Listing(new Version(FileTime.fromMillis(0), -1), Map.of());

    People(StandinSettings settings, JsonMapper json) {
        this.file = settings.people();
        this.json = json;
    }

    /** Another one whenever the file has changed. */
    Object version() {
        current();
        return listing.version();
    }

    Collection<Person> all() {
        return current().values();
    }

    Optional<Person> withEmployeeId(String employeeId) {
        return Optional.ofNullable(current().get(employeeId));
    }

    Found find(String question) {
        var matching = current().values().stream()
                .filter(person -> person.matches(question))
                .toList();
        var first = matching.stream().limit(SHOWN).toList();
        var grouped = first.stream()
                .collect(Collectors.groupingBy(Person::municipality, LinkedHashMap::new, Collectors.toList()));
        return new Found(grouped, first.size(), matching.size());
    }

    Map<String, Long> municipalities() {
        return current().values().stream()
                .collect(Collectors.groupingBy(Person::municipality, LinkedHashMap::new, Collectors.counting()));
    }

    private Map<String, Person> current() {
        try {
            if (!Files.exists(file)) {
                return Map.of();
            }
            var version = new Version(Files.getLastModifiedTime(file), Files.size(file));
            if (!version.equals(listing.version())) {
                listing = new Listing(version, read());
            }
            return listing.byEmployeeId();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Person> read() {
        var people = json.readValue(file.toFile(), new TypeReference<List<Person>>() {});
        var byEmployeeId = new LinkedHashMap<String, Person>();
        people.forEach(person -> byEmployeeId.put(person.employeeId(), person));
        return byEmployeeId;
    }
}
