/** Bad nights: errors of which half took effect, conflicts, tokens no longer accepted, slow answers. */
@NullMarked
package jp.agata.standin.graph.fault;

import org.jspecify.annotations.NullMarked;
