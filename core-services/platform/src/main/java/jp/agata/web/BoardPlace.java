package jp.agata.web;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import jp.agata.access.Post;
import jp.agata.tenancy.TenantRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The education board of a post that belongs to no school: the municipality's, or the prefecture's. */
@Component
@Order(10)
class BoardPlace implements PlaceName {

    private final TenantRegistry tenants;
    private final MessageSource messages;
    private final String prefecture;

    BoardPlace(TenantRegistry tenants, MessageSource messages, @Value("${agata.web.prefecture:県}") String prefecture) {
        this.tenants = tenants;
        this.messages = messages;
        this.prefecture = prefecture;
    }

    @Override
    public Optional<String> of(Post post) {
        if (post.school() != null) {
            return Optional.empty();
        }
        return post.tenant() == null
                ? Optional.of(board(prefecture))
                : tenants.find(post.tenant()).map(TenantRegistry.Entry::name).map(this::board);
    }

    private String board(String place) {
        return Objects.requireNonNull(messages.getMessage("place.board", new Object[] {place}, place, Locale.JAPAN));
    }
}
