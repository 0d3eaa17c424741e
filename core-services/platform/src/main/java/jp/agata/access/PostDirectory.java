package jp.agata.access;

import java.util.List;
import java.util.UUID;

/** The posts (職) of people, today. Implemented by identity. */
public interface PostDirectory {

    /** Every post the person holds today, in any tenant. */
    List<Post> heldBy(UUID person);
}
