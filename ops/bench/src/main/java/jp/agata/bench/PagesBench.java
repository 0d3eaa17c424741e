package jp.agata.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages of every morning, through the gateway, one after the other. */
final class PagesBench {

    private static final int WARM_UP = 100;
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private record Page(Teacher reader, String path) {
        double millis() throws IOException {
            var began = System.nanoTime();
            var answer = reader.get(path, "text/html");
            if (answer.statusCode() != 200) {
                throw new IOException(path + " answers " + answer.statusCode());
            }
            return Numbers.millisSince(began);
        }
    }

    private PagesBench() {}

    static void run(Path root, int rounds) {
        try (var deployment = Deployment.start(root)) {
            deployment.awaitCaches();
            var pages = pages(deployment);
            Words.say("pages.warmUp", WARM_UP);
            visit(pages, WARM_UP);
            Words.say("pages.measured", rounds);
            var millis = visit(pages, rounds);
            millis.forEach(
                    (name, each) -> Words.result("pages." + name + ".p95_ms", Numbers.percentile(each, 95), "ms"));
            var all = millis.values().stream().flatMap(List::stream).toList();
            Words.result("pages.p95_ms", Numbers.percentile(all, 95), "ms");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<Double>> visit(Map<String, Page> pages, int rounds) throws IOException {
        var millis = new LinkedHashMap<String, List<Double>>();
        for (var round = 0; round < rounds; round++) {
            for (var page : pages.entrySet()) {
                millis.computeIfAbsent(page.getKey(), _ -> new ArrayList<>())
                        .add(page.getValue().millis());
            }
        }
        return millis;
    }

    private static Map<String, Page> pages(Deployment deployment) throws IOException {
        var homeroom = Lanes.homerooms(deployment).getFirst();
        var teacher = Teacher.signedIn(deployment.address(), homeroom.employeeId());
        var vice = Teacher.signedIn(deployment.address(), vicePrincipal(deployment, homeroom));
        var roll = "/" + homeroom.tenant() + "/attendance/" + homeroom.id();
        var today = LocalDate.now(JAPAN);
        var pages = new LinkedHashMap<String, Page>();
        pages.put("home", new Page(teacher, "/" + homeroom.tenant() + "/"));
        pages.put("roll", new Page(teacher, roll + "/" + today));
        pages.put("month", new Page(teacher, roll + "/month/" + YearMonth.from(today)));
        pages.put("board", new Page(vice, "/" + homeroom.tenant() + "/attendance/board"));
        pages.put("students", new Page(teacher, "/" + homeroom.tenant() + "/homerooms/" + homeroom.id()));
        return pages;
    }

    private static String vicePrincipal(Deployment deployment, Homeroom homeroom) {
        try (var connection = deployment.database();
                var statement = connection.prepareStatement("""
                        select p.employee_id from agata.post o join agata.person p on p.id = o.person_id
                        where o.role = 'VICE_PRINCIPAL' and (o.valid_until is null or o.valid_until >= current_date)
                          and o.school_id = (select school_id from agata.post where homeroom_id = ? limit 1)
                        order by p.employee_id limit 1""")) {
            statement.setObject(1, homeroom.id());
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("No vice principal at the school of " + homeroom);
                }
                return rows.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the posts", e);
        }
    }
}
