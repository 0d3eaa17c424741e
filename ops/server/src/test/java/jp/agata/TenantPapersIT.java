package jp.agata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import jp.agata.forms.Form;
import jp.agata.forms.Forms;
import jp.agata.storage.Storage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** T9 and T10: what is printed and kept is of one municipality, even under the same id. */
class TenantPapersIT extends TwoMunicipalities {

    @Autowired
    private Forms forms;

    @Autowired
    private Storage storage;

    /** T9: every form, on paper and as a spreadsheet. */
    @Test
    void everyFormShowsOurChildrenAndNoneOfTheirs() {
        assertThat(forms.all()).hasSizeGreaterThan(3).allSatisfy(form -> {
            var id = form.facts().id();
            for (var step : printing(form)) {
                var own = Walker.take(vicePrincipal, step, "352136", ours);
                assertThat(own.status()).as(id + own.text()).isIn(200, 302);
                assertSaysNothingOfThem(step, own);
                if (step.isRead()) {
                    assertThat(own.text()).as(id + " xlsx").contains(ours.canary());
                } else {
                    var paper = vicePrincipal.download(own.location().replaceFirst("^https?://[^/]*", ""));
                    assertThat(words(paper.body()))
                            .as(id + " pdf")
                            .contains(ours.canary())
                            .doesNotContain(theirs.words());
                }
                assertNotThere(step, Walker.take(vicePrincipal, step, "352136", theirs));
                assertNotThere(step, Walker.take(board, step, "352136", theirs));
                assertNotThere(step, Walker.take(vicePrincipal, step, "352110", theirs));
            }
        });
        assertNothingOfTheirsChanged();
    }

    @Test
    void aFileIsOnlyInTheMunicipalityThatKeptIt() {
        var file = THEIRS.call(() -> storage.put("龘靐".getBytes(StandardCharsets.UTF_8)));

        assertThat(OURS.call(() -> catching(() -> storage.get(file)))).isInstanceOf(java.io.UncheckedIOException.class);
        assertThat(new String(THEIRS.call(() -> storage.get(file)), StandardCharsets.UTF_8))
                .isEqualTo("龘靐");
    }

    /** T10: the same id at the same address in both municipalities is two children. */
    @Test
    void theSameIdIsTwoThings() {
        var school = UUID.fromString(theirs.ids().get("school"));
        OURS.run(() -> transaction.executeWithoutResult(status -> jdbc.sql(
                        "insert into school (id, code, name, short_name, kind) values (:id, 'X', '同番学校', '同番', 'ELEMENTARY')")
                .param("id", school)
                .update()));
        try {
            var theirVicePrincipal = as(THEIR_VICE_PRINCIPAL);
            for (var round = 0; round < 3; round++) {
                assertThat(board.get("/352136/homerooms/of/" + school).body())
                        .contains("同番学校")
                        .doesNotContain(theirs.words());
                assertThat(theirVicePrincipal
                                .get("/352110/homerooms/of/" + school)
                                .body())
                        .contains(theirs.words())
                        .doesNotContain("同番学校");
            }
        } finally {
            OURS.run(() -> transaction.executeWithoutResult(status -> jdbc.sql("delete from school where id = :id")
                    .param("id", school)
                    .update()));
        }
    }

    private static List<Step> printing(Form form) {
        var at = "/forms/" + form.facts().id();
        var asked = "school={school}&homeroom={homeroom}&day={day}&month={month}";
        return List.of(
                new Step("GET", at, at + "/document.xlsx?" + asked, "", null),
                new Step("POST", at, at + "/prints", asked, null));
    }

    private static String words(byte[] pdf) {
        try {
            return Walker.words("application/pdf", pdf);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Object catching(java.util.function.Supplier<?> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            return e;
        }
    }
}
