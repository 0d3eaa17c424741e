/** The one server: every module in one context, run in roles web, worker and migrate. */
@NullMarked
package jp.agata;

import org.jspecify.annotations.NullMarked;
