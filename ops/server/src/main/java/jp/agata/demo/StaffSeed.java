package jp.agata.demo;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demo's staff and posts in the control schema, all in one transaction: their being there says that all is done. */
@Component
class StaffSeed {

    private final DataSource control;
    private final UUID directoryTenant;

    StaffSeed(
            @Qualifier("control") DataSource control,
            @Value("${agata.sign-in.directory-tenant}") UUID directoryTenant) {
        this.control = control;
        this.directoryTenant = directoryTenant;
    }

    boolean isWritten() {
        return JdbcClient.create(control)
                .sql("select exists (select from person)")
                .query(Boolean.class)
                .single();
    }

    void write(List<DemoStaff> staff, LocalDate since) {
        var people = new CopyRows("person (id, employee_id, name, furigana, directory_tenant, object_id)");
        var posts = new CopyRows("post (id, person_id, role, tenant_code, school_id, homeroom_id, title, valid_from)");
        for (var member : staff) {
            people.add(
                    member.id(),
                    member.employeeId(),
                    member.name().name(),
                    member.name().furigana(),
                    directoryTenant,
                    member.objectId());
            member.posts()
                    .forEach(post -> posts.add(
                            post.id(),
                            member.id(),
                            post.role(),
                            post.tenant(),
                            post.school(),
                            post.homeroom(),
                            post.title(),
                            since));
        }
        try (var connection = control.getConnection()) {
            connection.setAutoCommit(false);
            people.writeTo(connection);
            posts.writeTo(connection);
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write the demo's staff", e);
        }
    }
}
