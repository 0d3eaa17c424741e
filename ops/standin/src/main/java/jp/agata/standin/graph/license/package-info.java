/** Licences: what the tenant has bought, who has it directly or through a group, and what happens when there are too few. */
@NullMarked
package jp.agata.standin.graph.license;

import org.jspecify.annotations.NullMarked;
