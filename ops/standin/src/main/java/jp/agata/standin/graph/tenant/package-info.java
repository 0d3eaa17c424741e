/** What the directory says about itself, and what can only be read: the organization, its sites, its sensitivity labels. */
@NullMarked
package jp.agata.standin.graph.tenant;

import org.jspecify.annotations.NullMarked;
