/** Administrative units: who belongs to them, and who administers only those. */
@NullMarked
package jp.agata.standin.graph.unit;

import org.jspecify.annotations.NullMarked;
