/**
 * What every page shares: the shell with its bands and navigation, the components and static files, the one place that
 * turns a refusal into an answer, and the headers that keep a page to itself. Knows nothing of schools.
 */
@NullMarked
package jp.agata.web;

import org.jspecify.annotations.NullMarked;
