package jp.agata.school;

import java.util.Optional;
import jp.agata.access.Post;
import jp.agata.web.PlaceName;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The school of a post, for the top band. Asked last: a board's post has no school, and the prefecture's no tenant. */
@Component
@Order(20)
class SchoolPlace implements PlaceName {

    private final JdbcClient jdbc;

    SchoolPlace(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> of(Post post) {
        return post.school() == null
                ? Optional.empty()
                : jdbc.sql("select name from school where id = :id")
                        .param("id", post.school())
                        .query(String.class)
                        .optional();
    }
}
