package jp.agata.standin.graph.query;

import jp.agata.standin.graph.directory.Property;
import org.jspecify.annotations.Nullable;

/** What a condition looks at. */
interface Row {

    @Nullable
    Object value(Property property);
}
