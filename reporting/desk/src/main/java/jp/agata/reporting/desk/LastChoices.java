package jp.agata.reporting.desk;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import jp.agata.access.Actor;
import jp.agata.forms.Form;
import jp.agata.forms.FormRequest;
import jp.agata.forms.Options;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** With which options a person last made a form at a school, so that nobody types the headings twice. */
@Service
@Transactional
class LastChoices {

    private final JdbcClient jdbc;
    private final Clock clock;

    LastChoices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Options of(Form form, UUID school) {
        return jdbc.sql(
                        "select options from form_choice where person_id = :person and school_id = :school and form = :form")
                .param("person", Actor.current().person())
                .param("school", school)
                .param("form", form.facts().id())
                .query(String.class)
                .optional()
                .map(StoredOptions::read)
                .orElse(Options.NONE);
    }

    void remember(Form form, FormRequest request) {
        if (form.options().isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into form_choice (person_id, school_id, form, options, chosen_at)
                        values (:person, :school, :form, :options, :at)
                        on conflict (person_id, school_id, form)
                        do update set options = excluded.options, chosen_at = excluded.chosen_at""")
                .param("person", Actor.current().person())
                .param("school", request.school())
                .param("form", form.facts().id())
                .param("options", StoredOptions.write(request.options()))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
