package jp.agata.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One class on one day, whose marks a teacher saves again and again: one save after the other. */
final class Lane {

    private static final Pattern CHILD = Pattern.compile("data-enrollment=\"([0-9a-f-]{36})\" data-version=\"(\\d+)\"");
    private static final List<String> CODES =
            List.of("PRESENT", "PRESENT", "SICK", "PRIVATE_REASON", "NON_ATTENDANCE", "SCHOOL_ACTIVITY");

    private final Teacher teacher;
    private final Homeroom homeroom;
    private final LocalDate day;
    private final Map<UUID, Integer> versions = new HashMap<>();
    private @Nullable Save acknowledged;
    private @Nullable Save open;

    Lane(Teacher teacher, Homeroom homeroom, LocalDate day) {
        this.teacher = teacher;
        this.homeroom = homeroom;
        this.day = day;
    }

    /** Opens the page and saves once; false if no roll is taken in this class that day. */
    boolean prepare() throws IOException {
        var page = teacher.get(path(), "text/html");
        var children = CHILD.matcher(page.body());
        while (children.find()) {
            versions.put(UUID.fromString(children.group(1)), Integer.valueOf(children.group(2)));
        }
        return page.statusCode() == 200 && !versions.isEmpty() && save() == 200;
    }

    /** Sends a new save and returns the answer's status; anything but 200 leaves it open. */
    int save() throws IOException {
        var marks = new HashMap<UUID, Save.Mark>();
        versions.forEach((child, version) -> marks.put(
                child, new Save.Mark(CODES.get(ThreadLocalRandom.current().nextInt(CODES.size())), version)));
        var save = new Save(UUID.randomUUID(), marks);
        open = save;
        return send(save);
    }

    /** Sends the open save again, as the page does when it got no answer. */
    int repeat() throws IOException {
        var save = open;
        return save == null ? 200 : send(save);
    }

    boolean isOpen() {
        return open != null;
    }

    @Nullable
    Save acknowledged() {
        return acknowledged;
    }

    /** The save whose answer never came. */
    @Nullable
    Save open() {
        return open;
    }

    Teacher teacher() {
        return teacher;
    }

    Homeroom homeroom() {
        return homeroom;
    }

    LocalDate day() {
        return day;
    }

    List<UUID> children() {
        return List.copyOf(versions.keySet());
    }

    private int send(Save save) throws IOException {
        var answer = teacher.patch(path() + "/marks", save.request(), save.json());
        if (answer.statusCode() == 200) {
            take(answer);
            acknowledged = save;
            open = null;
        }
        return answer.statusCode();
    }

    private void take(HttpResponse<String> answer) {
        var saved = JsonMapper.shared().readTree(answer.body()).path("saved");
        if (saved.size() != versions.size()) {
            throw new IllegalStateException("Not all marks were acknowledged: " + answer.body());
        }
        saved.forEach(cell -> versions.put(
                UUID.fromString(cell.path("enrollment").asString()),
                cell.path("version").asInt()));
    }

    private String path() {
        return "/" + homeroom.tenant() + "/attendance/" + homeroom.id() + "/" + day;
    }

    @Override
    public String toString() {
        return path();
    }
}
