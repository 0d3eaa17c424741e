package jp.agata.identity.transfers;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.agata.identity.orders.Place;

/** To which municipality a circle belongs, by the code in its name. */
final class CirclePlaces {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{13}|\\d{6}");

    private final Map<String, String> bySchool;

    CirclePlaces(Collection<Wanted> people) {
        bySchool = people.stream()
                .flatMap(one -> Stream.concat(one.held().stream(), one.heldBefore().stream()))
                .map(post -> post.position().place())
                .filter(place -> place.school() != null)
                .collect(Collectors.toMap(CirclePlaces::school, Place::municipality, (one, same) -> one));
    }

    /** Empty for what is the prefecture's. */
    String of(Circle.Target target) {
        var code = CODE.matcher(target.name());
        return code.find() ? bySchool.getOrDefault(code.group(), code.group().length() == 6 ? code.group() : "") : "";
    }

    private static String school(Place place) {
        return place.school() == null ? "" : place.school();
    }
}
