/** Refusals a person can understand: named constants with a kind, one exception, one place that shows them. */
@NullMarked
package jp.agata.problem;

import org.jspecify.annotations.NullMarked;
