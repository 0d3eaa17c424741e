/** OData's query options as the directory supports them: which properties, which objects, in which order, how many at a time. */
@NullMarked
package jp.agata.standin.graph.query;

import org.jspecify.annotations.NullMarked;
