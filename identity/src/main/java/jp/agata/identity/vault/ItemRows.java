package jp.agata.identity.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.agata.access.Classification;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Things and their versions. Every statement names the person: there is no other way to reach a row. */
@Component
class ItemRows {

    private final JdbcClient control;

    ItemRows(@Qualifier("control") JdbcClient control) {
        this.control = control;
    }

    /** Until the transaction ends nobody else changes this vault: its size is counted and then kept to. */
    void lock(UUID person) {
        control.sql("select id from person where id = :person for no key update")
                .param("person", person)
                .query()
                .listOfRows();
    }

    UUID add(UUID person, ItemKind kind, Heading heading, Instant now) {
        var id = UUID.randomUUID();
        control.sql("""
                        insert into vault_item (id, person_id, kind, classification, title, label, created_at, changed_at)
                        values (:id, :person, :kind, :classification, :title, :label, :now, :now)""")
                .param("id", id)
                .param("person", person)
                .param("kind", kind.name())
                .param("classification", heading.classification().name())
                .param("title", heading.title())
                .param("label", heading.label())
                .param("now", Timestamp.from(now))
                .update();
        return id;
    }

    void change(Item item, Heading heading, int version, Instant now) {
        control.sql("""
                        update vault_item set classification = :classification, title = :title, label = :label,
                          version = :version, changed_at = :now where id = :id and person_id = :person""")
                .param("classification", heading.classification().name())
                .param("title", heading.title())
                .param("label", heading.label())
                .param("version", version)
                .param("now", Timestamp.from(now))
                .param("id", item.id())
                .param("person", item.person())
                .update();
    }

    void addVersion(UUID item, ItemVersion version) {
        control.sql("""
                        insert into vault_version (item_id, number, body, file_name, sha256, byte_count, restored_from, made_at)
                        values (:item, :number, :body, :fileName, :sha256, :bytes, :restored, :at)""")
                .param("item", item)
                .param("number", version.number())
                .param("body", version.body())
                .param("fileName", version.fileName())
                .param("sha256", version.sha256())
                .param("bytes", version.byteCount())
                .param("restored", version.restoredFrom())
                .param("at", Timestamp.from(version.madeAt()))
                .update();
    }

    void delete(UUID person, UUID item) {
        control.sql("delete from vault_item where id = :id and person_id = :person")
                .param("id", item)
                .param("person", person)
                .update();
    }

    Optional<Item> find(UUID person, UUID item) {
        return control.sql("select * from vault_item where id = :id and person_id = :person")
                .param("id", item)
                .param("person", person)
                .query((row, _) -> item(row))
                .optional();
    }

    /** Of one kind or of all, in the order their owner sorts by. */
    List<Item> of(UUID person, @Nullable ItemKind kind) {
        return control.sql("""
                        select * from vault_item
                        where person_id = :person and (cast(:kind as text) is null or kind = :kind)
                        order by kind, label, title, id""")
                .param("person", person)
                .param("kind", kind == null ? null : kind.name())
                .query((row, _) -> item(row))
                .list();
    }

    /** Newest first. */
    List<ItemVersion> versions(Item item) {
        return control.sql("""
                        select v.* from vault_version v join vault_item i on i.id = v.item_id
                        where v.item_id = :item and i.person_id = :person order by number desc""")
                .param("item", item.id())
                .param("person", item.person())
                .query((row, _) -> version(row))
                .list();
    }

    boolean isKept(UUID person, String sha256) {
        return control.sql("""
                        select exists (select from vault_version v join vault_item i on i.id = v.item_id
                        where i.person_id = :person and v.sha256 = :hash and v.file_name <> '')""")
                .param("person", person)
                .param("hash", sha256)
                .query(Boolean.class)
                .single();
    }

    Map<ItemKind, Integer> counts(UUID person) {
        var counts = new EnumMap<ItemKind, Integer>(ItemKind.class);
        control.sql("select kind, count(*) from vault_item where person_id = :person group by kind")
                .param("person", person)
                .query(row -> {
                    counts.put(ItemKind.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    long bytes(UUID person) {
        return control.sql("""
                        select coalesce(sum(v.byte_count), 0) from vault_version v
                        join vault_item i on i.id = v.item_id where i.person_id = :person""").param("person", person).query(Long.class).single();
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                ItemKind.valueOf(row.getString("kind")),
                new Heading(
                        row.getString("title"),
                        row.getString("label"),
                        Classification.valueOf(row.getString("classification"))),
                row.getInt("version"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }

    private static ItemVersion version(ResultSet row) throws SQLException {
        return new ItemVersion(
                row.getInt("number"),
                row.getString("body"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getInt("byte_count"),
                row.getObject("restored_from", Integer.class),
                row.getTimestamp("made_at").toInstant());
    }
}
