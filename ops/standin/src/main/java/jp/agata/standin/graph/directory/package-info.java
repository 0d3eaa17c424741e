/**
 * The directory: objects, their values, who belongs to what, and how it all looked a moment ago, because a reader may be served by a copy that lags
 * behind.
 */
@NullMarked
package jp.agata.standin.graph.directory;

import org.jspecify.annotations.NullMarked;
