package jp.agata.identity.vault;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CredentialRows {

    private final JdbcClient control;

    CredentialRows(@Qualifier("control") JdbcClient control) {
        this.control = control;
    }

    void add(UUID person, Credential credential, Instant now) {
        write("""
                insert into vault_credential
                  (id, person_id, kind, title, issuer, number, day, valid_until, hours, changed_at)
                values (:id, :person, :kind, :title, :issuer, :number, :day, :until, :hours, :now)""", person, credential, now);
    }

    boolean change(UUID person, Credential credential, Instant now) {
        return write("""
                        update vault_credential set title = :title, issuer = :issuer, number = :number, day = :day,
                          valid_until = :until, hours = :hours, changed_at = :now
                        where id = :id and person_id = :person and kind = :kind""", person, credential, now) > 0;
    }

    private int write(String sql, UUID person, Credential credential, Instant now) {
        return control.sql(sql)
                .param("id", credential.id())
                .param("person", person)
                .param("kind", credential.kind().name())
                .param("title", credential.title())
                .param("issuer", credential.issuer())
                .param("number", credential.number())
                .param("day", credential.day())
                .param("until", credential.until())
                .param("hours", credential.hours())
                .param("now", Timestamp.from(now))
                .update();
    }

    boolean delete(UUID person, UUID id) {
        return control.sql("delete from vault_credential where id = :id and person_id = :person")
                        .param("id", id)
                        .param("person", person)
                        .update()
                > 0;
    }

    /** Of one kind or of both; the latest first. */
    List<Credential> of(UUID person, @Nullable CredentialKind kind) {
        return control.sql("""
                        select * from vault_credential
                        where person_id = :person and (cast(:kind as text) is null or kind = :kind)
                        order by kind, day desc, title, id""")
                .param("person", person)
                .param("kind", kind == null ? null : kind.name())
                .query((row, _) -> new Credential(
                        row.getObject("id", UUID.class),
                        CredentialKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("issuer"),
                        row.getString("number"),
                        row.getObject("day", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        row.getBigDecimal("hours")))
                .list();
    }
}
