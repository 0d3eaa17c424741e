/** The stand-in's own time, which may run faster than ours, and what is due in it. */
@NullMarked
package jp.agata.standin.graph.time;

import org.jspecify.annotations.NullMarked;
