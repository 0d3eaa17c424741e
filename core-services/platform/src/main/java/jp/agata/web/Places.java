package jp.agata.web;

import java.util.List;
import jp.agata.access.Actor;
import jp.agata.access.Post;
import jp.agata.access.PostDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where the actor is, and where else they hold a post. */
@Component
class Places {

    private final ObjectProvider<PlaceName> names;
    private final ObjectProvider<PostDirectory> posts;

    Places(ObjectProvider<PlaceName> names, ObjectProvider<PostDirectory> posts) {
        this.names = names;
        this.posts = posts;
    }

    String nameOf(Post post) {
        return names.orderedStream()
                .flatMap(name -> name.of(post).stream())
                .findFirst()
                .orElse(post.role().label());
    }

    List<Post> otherPosts(Actor actor) {
        return posts.stream()
                .flatMap(directory -> directory.heldBy(actor.person()).stream())
                .filter(post -> !post.id().equals(actor.post().id()))
                .toList();
    }
}
