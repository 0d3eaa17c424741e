package jp.agata.standin.graph.query;

import jp.agata.standin.graph.directory.Item;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A property that is not kept but follows from others, such as the licences a person has through groups. */
public interface Computed {

    boolean isFor(Item item, String property);

    @Nullable
    JsonNode value(Item item, String property);
}
