package jp.agata;

import java.util.List;
import java.util.Optional;
import jp.agata.audit.Audit.Action;
import org.jspecify.annotations.Nullable;

/**
 * One address of the walk through all routes.
 *
 * @param pattern as mapped, so that the walk can be compared with the running server
 * @param below the address below the municipality, with the names of {@link Town} in braces
 * @param body JSON if it begins with a bracket, otherwise the fields of a form; {@code file:} stands for an upload,
 *     {@code mine:} for one with fields of its own
 * @param leaves what the trail must say afterwards
 */
record Step(
        String method,
        String pattern,
        String below,
        String body,
        @Nullable Action leaves) {

    private static final String ROLL = "/{tenant}/attendance/{homeroom:[0-9a-f-]{36}}";
    private static final String DAY = ROLL + "/{day:\\d{4}-\\d{2}-\\d{2}}";
    private static final String MONTH = ROLL + "/month/{month:\\d{4}-\\d{2}}";
    private static final String SHEET = "/attendance/{homeroom}/{day}";
    private static final String REGISTER = "/attendance/{homeroom}/month/{month}";

    private static final String SUSPENSION = "enrollment={enrollment}&kind=SUSPENSION&ground=INFLUENZA&onset=2027-02-01"
            + "&recovered=2027-02-03&from=2027-02-01&note=";
    private static final String CLOSURE = "school={school}&scope=HOMEROOM&homerooms={homeroom}&from=2027-02-15"
            + "&until=2027-02-16&basis=INFECTION&cause=%E9%A2%A8";
    private static final String PAPER = "school={school}&homeroom={homeroom}&day={day}";

    /** A new route needs a row here: {@code TenantIsolationIT} fails without one. */
    static final List<Step> ALL = List.of(
            look("/{tenant:[0-9]{6}}/", "/"),
            look("/{tenant:[0-9]{6}}", ""),
            look("/{tenant}/homerooms", "/homerooms"),
            look("/{tenant}/homerooms/of/{school}", "/homerooms/of/{school}"),
            view("/{tenant}/homerooms/{homeroom}", "/homerooms/{homeroom}"),
            view("/{tenant}/students/{student}", "/students/{student}"),
            view("/{tenant}/search", "/search?q=1"),
            view("/{tenant}/search/found", "/search/found?q=1"),
            look("/{tenant}/attendance", "/attendance"),
            view("/{tenant}/attendance/board", "/attendance/board?school={school}"),
            look("/{tenant}/attendance/board/lines", "/attendance/board/lines?school={school}"),
            look("/{tenant}/attendance/board/events", "/attendance/board/events?school={school}"),
            view(DAY, SHEET),
            change("PATCH", DAY + "/marks", SHEET + "/marks", """
                    [{"enrollment":"{enrollment}","mark":{"code":"SICK"},"version":0}]"""),
            change("PUT", DAY + "/confirmation", SHEET + "/confirmation", ""),
            change("DELETE", DAY + "/confirmation", SHEET + "/confirmation", ""),
            change("PUT", ROLL + "/seats/{enrollment}", "/attendance/{homeroom}/seats/{enrollment}", "{\"seat\":3}"),
            view(MONTH, REGISTER),
            change("PATCH", MONTH + "/cells", REGISTER + "/cells", """
                    [{"id":"{enrollment}","col":"{day}","value":"病","version":0}]"""),
            change("POST", MONTH + "/confirmation", REGISTER + "/confirmation", "x=1"),
            change("POST", MONTH + "/closing", REGISTER + "/closing", "x=1"),
            change("POST", MONTH + "/approval", REGISTER + "/approval", "x=1"),
            change("POST", MONTH + "/return", REGISTER + "/return", "x=1"),
            change(
                    "POST",
                    MONTH + "/corrections",
                    REGISTER + "/corrections",
                    "enrollment={enrollment}&day={day}&version=0&symbol=病&reason=1"),
            view(ROLL + "/students/{enrollment}", "/attendance/{homeroom}/students/{enrollment}?period={month}"),
            view(ROLL + "/totals", "/attendance/{homeroom}/totals?period={month}"),
            view("/{tenant}/attendance/totals", "/attendance/totals?school={school}"),
            look("/{tenant}/attendance/reasons", "/attendance/reasons"),
            change("POST", "/{tenant}/attendance/reasons", "/attendance/reasons", "version=0&wording=1&meaning=SICK"),
            change("POST", "/{tenant}/attendance/reasons/withdrawal", "/attendance/reasons/withdrawal", "version=1"),
            view("/{tenant}/excuses", "/excuses"),
            export("/{tenant}/excuses/report.csv", "/excuses/report.csv?month={month}"),
            view("/{tenant}/excuses/new", "/excuses/new?enrollment={enrollment}&kind=SUSPENSION"),
            view("/{tenant}/excuses/effect", "/excuses/effect?" + SUSPENSION),
            change("POST", "/{tenant}/excuses", "/excuses", SUSPENSION),
            view("/{tenant}/excuses/{id}", "/excuses/{excuse}"),
            change("POST", "/{tenant}/excuses/{id}", "/excuses/{excuse}", "version=1&" + SUSPENSION),
            change("POST", "/{tenant}/excuses/{id}/withdrawal", "/excuses/{excuse}/withdrawal", "version=1&reason=x"),
            change("POST", "/{tenant}/excuses/{id}/admission", "/excuses/{excuse}/admission", "version=1&days=1"),
            look("/{tenant}/closures", "/closures?school={school}"),
            look("/{tenant}/closures/new", "/closures/new?school={school}"),
            view("/{tenant}/closures/effect", "/closures/effect?" + CLOSURE.replace("2027-02-1", "2027-03-1")),
            change("POST", "/{tenant}/closures", "/closures", CLOSURE),
            look("/{tenant}/closures/{closure}", "/closures/{closure}?school={school}"),
            change("POST", "/{tenant}/closures/{closure}", "/closures/{closure}", "version=1&" + CLOSURE),
            change(
                    "POST",
                    "/{tenant}/closures/{closure}/withdrawal",
                    "/closures/{closure}/withdrawal",
                    "version=1&school={school}"),
            change("POST", "/{tenant}/posts/{post}/current", "/posts/{post}/current", "x=1"),
            look("/{tenant}/forms", "/forms"),
            look("/{tenant}/forms/{form}", "/forms/class-roster?" + PAPER),
            view("/{tenant}/forms/{form}/preview.png", "/forms/class-roster/preview.png?" + PAPER),
            export("/{tenant}/forms/{form}/document.xlsx", "/forms/class-roster/document.xlsx?" + PAPER),
            new Step("POST", "/{tenant}/forms/{form}/prints", "/forms/class-roster/prints", PAPER, Action.PRINT),
            new Step(
                    "POST",
                    "/{tenant}/forms/{form}/batches",
                    "/forms/class-roster/batches",
                    "school={school}",
                    Action.PRINT),
            look("/{tenant}/prints/{print}", "/prints/{print}"),
            export("/{tenant}/prints/{print}/document.pdf", "/prints/{print}/document.pdf"),
            look("/{tenant}/batches/{batch}", "/batches/{batch}"),
            look("/{tenant}/batches/{batch}/progress", "/batches/{batch}/progress"),
            export("/{tenant}/batches/{batch}/documents.zip", "/batches/{batch}/documents.zip"),
            change("POST", "/{tenant}/batches/{batch}/cancellation", "/batches/{batch}/cancellation", "x=1"),
            change("POST", "/{tenant}/batches/{batch}/repetition", "/batches/{batch}/repetition", "x=1"),
            look("/{tenant}/jobs", "/jobs"),
            change("POST", "/{tenant}/jobs/{job}/repetition", "/jobs/{job}/repetition", "x=1"),
            look("/{tenant}/rosters", "/rosters"),
            change("POST", "/{tenant}/rosters", "/rosters", "file:{school}"),
            look("/{tenant}/rosters/{id}", "/rosters/{roster}"),
            change("POST", "/{tenant}/rosters/{id}/characters", "/rosters/{roster}/characters", "cell-1-NAME=x"),
            change("POST", "/{tenant}/rosters/{id}/mapping", "/rosters/{roster}/mapping", "column-NAME=0"),
            change(
                    "POST",
                    "/{tenant}/rosters/{id}/takeover",
                    "/rosters/{roster}/takeover",
                    "fingerprint=x&acknowledged=true&from={day}"),
            look("/{tenant}/attendance/files", "/attendance/files"),
            change("POST", "/{tenant}/attendance/files", "/attendance/files", "file:"),
            view("/{tenant}/attendance/files/{id}", "/attendance/files/{registerfile}"),
            change(
                    "POST",
                    "/{tenant}/attendance/files/{id}/takeover",
                    "/attendance/files/{registerfile}/takeover",
                    "fingerprint=x&replacing=true"),
            look("/{tenant}/staff", "/staff"),
            look("/{tenant}/staff/lists", "/staff/lists"),
            change("POST", "/{tenant}/staff/lists", "/staff/lists", "file:"),
            look("/{tenant}/staff/lists/{id}", "/staff/lists/{stafflist}"),
            look("/{tenant}/staff/lists/{id}/progress", "/staff/lists/{stafflist}/progress"),
            change(
                    "POST",
                    "/{tenant}/staff/lists/{id}/acceptance",
                    "/staff/lists/{stafflist}/acceptance",
                    "fingerprint=x&acknowledged=true"),
            look("/{tenant}/staff/handovers", "/staff/handovers"),
            change("POST", "/{tenant}/staff/handovers", "/staff/handovers", "post={post}&days=7"),
            change(
                    "POST",
                    "/{tenant}/staff/handovers/{window}/withdrawal",
                    "/staff/handovers/{post}/withdrawal",
                    "x=1"));

    /** A homeroom of one's own named together with a child of somewhere else. */
    static final List<Step> MIXED = List.of(
            change("PATCH", DAY + "/marks", "/attendance/{homeroom}/{day}/marks", """
                    [{"enrollment":"{other}","mark":{"code":"SICK"},"version":0}]"""),
            change("PUT", ROLL + "/seats/{enrollment}", "/attendance/{homeroom}/seats/{other}", "{\"seat\":3}"),
            view(ROLL + "/students/{enrollment}", "/attendance/{homeroom}/students/{other}"),
            change("PATCH", MONTH + "/cells", REGISTER + "/cells", """
                    [{"id":"{other}","col":"{day}","value":"病","version":0}]"""),
            change(
                    "POST",
                    MONTH + "/corrections",
                    REGISTER + "/corrections",
                    "enrollment={other}&day={day}&version=0&symbol=病&reason=1"),
            change("POST", "/{tenant}/closures", "/closures", CLOSURE.replace("{homeroom}", "{otherHomeroom}")));

    private static final String KEPT = "title=1&label=&classification=III&body=x";

    /** What belongs to a person and no municipality: {@code VaultIsolationIT} walks these. */
    static final List<Step> MINE = List.of(
            view("/me", ""),
            view("/me/items", "/items?kind=COMMENT"),
            change("POST", "/me/items", "/items", "kind=COMMENT&" + KEPT),
            view("/me/items/{id}", "/items/{item}"),
            change("POST", "/me/items/{id}", "/items/{item}", "version=1&" + KEPT),
            change("POST", "/me/items/{id}/restoration", "/items/{item}/restoration", "version=2&number=1"),
            change("POST", "/me/items/{id}/deletion", "/items/{item}/deletion", "x=1"),
            change("POST", "/me/documents", "/documents", "mine:kind=MATERIAL&" + KEPT),
            change("POST", "/me/documents/{id}", "/documents/{document}", "mine:version=1&" + KEPT),
            change("POST", "/me/documents/{id}/heading", "/documents/{document}/heading", "version=2&" + KEPT),
            export("/me/documents/{id}/versions/{number}/file", "/documents/{document}/versions/1/file"),
            view("/me/credentials", "/credentials?kind=LICENCE"),
            change("POST", "/me/credentials", "/credentials", "kind=LICENCE&title=1&day=2026-04-01"),
            change("POST", "/me/credentials/{id}", "/credentials/{credential}", "kind=LICENCE&title=1&day=2026-04-01"),
            change("POST", "/me/credentials/{id}/deletion", "/credentials/{credential}/deletion", "kind=LICENCE"),
            view("/me/move", "/move"),
            change("POST", "/me/move/scan", "/move/scan", "x=1"),
            export("/me/vault.zip", "/vault.zip"),
            look("/me/settings", "/settings"),
            change("POST", "/me/settings", "/settings", "textSize=NORMAL&rollView=SEATS"));

    /** Staff are managed by boards; nobody of a school has these pages. */
    boolean isForBoards() {
        return below.startsWith("/staff");
    }

    boolean isRead() {
        return method.equals("GET");
    }

    /** Whether it names something of a municipality besides the municipality itself. */
    boolean namesSomething() {
        return (below + body).replaceAll("\\{(day|month)}", "").contains("{");
    }

    Optional<Action> trail() {
        return Optional.ofNullable(leaves);
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }

    private static Step look(String pattern, String below) {
        return new Step("GET", pattern, below, "", null);
    }

    private static Step view(String pattern, String below) {
        return new Step("GET", pattern, below, "", Action.VIEW);
    }

    private static Step export(String pattern, String below) {
        return new Step("GET", pattern, below, "", Action.EXPORT);
    }

    private static Step change(String method, String pattern, String below, String body) {
        return new Step(method, pattern, below, body, Action.CHANGE);
    }
}
