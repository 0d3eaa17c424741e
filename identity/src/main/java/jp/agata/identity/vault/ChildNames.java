package jp.agata.identity.vault;

import java.util.List;
import java.util.Optional;
import jp.agata.access.Post;

/** Names of the children a post meets. Implemented by the module that knows children. */
public interface ChildNames {

    /**
     * Of everybody who was on the roll of the post's school, or of any school of a board's municipality, while the post
     * was held. Empty where they cannot be read now.
     */
    Optional<List<ChildName>> metBy(Post post);
}
