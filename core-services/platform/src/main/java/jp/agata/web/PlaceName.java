package jp.agata.web;

import java.util.Optional;
import jp.agata.access.Post;

/** Names the place a post belongs to, as the top band shows it (○○市立○○小学校、○○市教育委員会). The module that knows implements it. */
public interface PlaceName {

    /** Empty when this module does not know the place; then the next is asked. */
    Optional<String> of(Post post);
}
