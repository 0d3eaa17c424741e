/**
 * Word between servers that something has changed, by Redis. Carries ids and never data; a signal may be lost, and whoever
 * lives by them can tell when none arrive.
 */
@NullMarked
package jp.agata.signal;

import org.jspecify.annotations.NullMarked;
