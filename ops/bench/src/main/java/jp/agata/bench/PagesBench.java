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

/** The pages of every morning and the previews of forms, through the gateway, one after the other. */
final class PagesBench {

    private static final int WARM_UP = 100;
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private interface Sight {
        double millis() throws IOException;
    }

    private record Page(Teacher reader, String path) implements Sight {
        @Override
        public double millis() throws IOException {
            var began = System.nanoTime();
            var answer = reader.get(path, "text/html");
            if (answer.statusCode() != 200) {
                throw new IOException(path + " answers " + answer.statusCode());
            }
            return Numbers.millisSince(began);
        }
    }

    /** The picture of a form's first page, beside its settings. */
    private record Preview(Teacher reader, String path) implements Sight {
        @Override
        public double millis() throws IOException {
            var began = System.nanoTime();
            var answer = reader.picture(path);
            var took = Numbers.millisSince(began);
            var type = answer.headers().firstValue("Content-Type").orElse("");
            if (answer.statusCode() != 200 || !type.equals("image/png") || answer.body().length == 0) {
                throw new IOException(path + " answers " + answer.statusCode() + " " + type);
            }
            return took;
        }
    }

    private PagesBench() {}

    static void run(Path root, int rounds) {
        try (var deployment = Deployment.start(root)) {
            deployment.awaitCaches();
            var homeroom = Lanes.homerooms(deployment).getFirst();
            var teacher = Teacher.signedIn(deployment.address(), homeroom.employeeId());
            var vice = Teacher.signedIn(deployment.address(), vicePrincipal(deployment, homeroom));
            Words.say("pages.warmUp", WARM_UP);
            Words.say("pages.measured", rounds);
            measure("pages.", "pages.p95_ms", pages(homeroom, teacher, vice), rounds);
            measure("pages.preview.", "pages.preview_p95_ms", previews(homeroom, teacher, vice), rounds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void measure(String each, String all, Map<String, ? extends Sight> sights, int rounds)
            throws IOException {
        visit(sights, WARM_UP);
        var millis = visit(sights, rounds);
        millis.forEach((name, taken) -> Words.result(each + name + ".p95_ms", Numbers.percentile(taken, 95), "ms"));
        var together = millis.values().stream().flatMap(List::stream).toList();
        Words.result(all, Numbers.percentile(together, 95), "ms");
    }

    private static Map<String, List<Double>> visit(Map<String, ? extends Sight> pages, int rounds) throws IOException {
        var millis = new LinkedHashMap<String, List<Double>>();
        for (var round = 0; round < rounds; round++) {
            for (var page : pages.entrySet()) {
                millis.computeIfAbsent(page.getKey(), _ -> new ArrayList<>())
                        .add(page.getValue().millis());
            }
        }
        return millis;
    }

    private static Map<String, Sight> pages(Homeroom homeroom, Teacher teacher, Teacher vice) {
        var roll = "/" + homeroom.tenant() + "/attendance/" + homeroom.id();
        var today = LocalDate.now(JAPAN);
        var pages = new LinkedHashMap<String, Sight>();
        pages.put("home", new Page(teacher, "/" + homeroom.tenant() + "/"));
        pages.put("roll", new Page(teacher, roll + "/" + today));
        pages.put("month", new Page(teacher, roll + "/month/" + YearMonth.from(today)));
        pages.put("board", new Page(vice, "/" + homeroom.tenant() + "/attendance/board"));
        pages.put("students", new Page(teacher, "/" + homeroom.tenant() + "/homerooms/" + homeroom.id()));
        return pages;
    }

    /** Every form as it is first shown, and 出席簿 on the larger paper. */
    private static Map<String, Sight> previews(Homeroom homeroom, Teacher teacher, Teacher vice) {
        var forms = "/" + homeroom.tenant() + "/forms/";
        var previews = new LinkedHashMap<String, Sight>();
        previews.put("class-roster", new Preview(teacher, forms + "class-roster/preview.png"));
        previews.put("attendance-register", new Preview(teacher, forms + "attendance-register/preview.png"));
        previews.put(
                "attendance-register-a3", new Preview(teacher, forms + "attendance-register/preview.png?paper=a3"));
        previews.put("student-roster", new Preview(vice, forms + "student-roster/preview.png"));
        previews.put("attendance-statistics", new Preview(vice, forms + "attendance-statistics/preview.png"));
        return previews;
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
