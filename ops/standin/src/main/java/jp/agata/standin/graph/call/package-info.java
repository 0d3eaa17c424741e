/** A call to Microsoft Graph and its answer, whether it came over the wire or as a step of a batch; and what the resources offer to be called. */
@NullMarked
package jp.agata.standin.graph.call;

import org.jspecify.annotations.NullMarked;
