package jp.agata.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo's people (見本の利用者) as the terminal shows them: a few of each municipality, of different duties. */
final class DemoPeople {

    /** Beside the people: what moves them on the next 1 April, for who tries the transfers. */
    static final String ORDERS = "orders.csv";

    private static final int SHOWN = 8;

    private DemoPeople() {}

    static void print(Path file) {
        if (!Files.exists(file)) {
            Messages.say("people.none");
            return;
        }
        var places = new LinkedHashMap<String, List<JsonNode>>();
        for (var person : JsonMapper.shared().readTree(file.toFile())) {
            places.computeIfAbsent(text(person, "municipality"), place -> new ArrayList<>())
                    .add(person);
        }
        Messages.say(places.isEmpty() ? "people.none" : "people.head");
        places.forEach(DemoPeople::print);
        var orders = file.resolveSibling(ORDERS);
        if (Files.exists(orders)) {
            Messages.say("people.orders", orders);
        }
    }

    private static void print(String place, List<JsonNode> people) {
        Messages.say("people.place", place);
        var shown = fewOf(people);
        for (var person : shown) {
            Messages.say(
                    "people.line",
                    text(person, "employeeId"),
                    text(person, "name"),
                    text(person, "post"),
                    person.path("mfa").asBoolean() ? "" : Messages.text("people.noMfa"));
        }
        if (people.size() > shown.size()) {
            Messages.say("people.more", people.size() - shown.size());
        }
    }

    private static List<JsonNode> fewOf(List<JsonNode> people) {
        var duties = new HashSet<String>();
        return people.stream()
                .filter(person -> duties.add(duty(person) + person.path("mfa")))
                .limit(SHOWN)
                .toList();
    }

    /** The last word of a post: 「○○小学校 3年1組 担任」 is a 担任. */
    private static String duty(JsonNode person) {
        var post = text(person, "post").strip();
        return post.substring(post.lastIndexOf(' ') + 1);
    }

    private static String text(JsonNode person, String field) {
        return person.path(field).asString("");
    }
}
