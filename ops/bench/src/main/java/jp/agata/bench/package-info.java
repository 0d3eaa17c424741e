/** Measures what the product promises: printing, the morning's roll, tenants, the start, and what survives a crash. */
@NullMarked
package jp.agata.bench;

import org.jspecify.annotations.NullMarked;
