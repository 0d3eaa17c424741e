package jp.agata.tenantadmin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.agata.identity.MunicipalityNames;
import jp.agata.tenancy.LocalGovernmentCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The municipalities of this prefecture by code and name; which prefecture is {@code agata.prefecture}, two digits. */
@Component
class Gazetteer implements MunicipalityNames {

    record Place(LocalGovernmentCode code, String name) {

        private boolean isPrefecture() {
            return code.value().startsWith("000", 2);
        }
    }

    private final String prefecture;
    private final List<Place> places;

    Gazetteer(@Value("${agata.prefecture:35}") String prefecture) {
        this.prefecture = prefecture;
        this.places = read().filter(place -> place.code().prefecture().equals(prefecture))
                .toList();
    }

    /** 「山口県」. */
    String prefecture() {
        return places.stream()
                .filter(Place::isPrefecture)
                .map(Place::name)
                .findFirst()
                .orElse("");
    }

    List<Place> municipalities() {
        return places.stream().filter(place -> !place.isPrefecture()).toList();
    }

    /** Empty for what the list does not have, such as a 学校組合. */
    String nameOf(LocalGovernmentCode code) {
        return places.stream()
                .filter(place -> place.code().equals(code))
                .map(Place::name)
                .findFirst()
                .orElse("");
    }

    @Override
    public Optional<String> nameOf(String municipality) {
        return municipalities().stream()
                .filter(place -> place.code().value().equals(municipality))
                .map(Place::name)
                .findFirst();
    }

    /** Refuses codes of another prefecture. */
    LocalGovernmentCode own(String text) {
        var code = LocalGovernmentCode.parse(text);
        if (!code.prefecture().equals(prefecture)) {
            throw TenantProblem.OTHER_PREFECTURE.with(code.value(), prefecture());
        }
        return code;
    }

    private static Stream<Place> read() {
        try (var in = Objects.requireNonNull(Gazetteer.class.getResourceAsStream("municipalities.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" ", 2))
                    .map(parts -> new Place(new LocalGovernmentCode(parts[0]), parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
