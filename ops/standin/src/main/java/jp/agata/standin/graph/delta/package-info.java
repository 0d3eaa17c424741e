/** Changes since last time: delta queries on users. */
@NullMarked
package jp.agata.standin.graph.delta;

import org.jspecify.annotations.NullMarked;
