/**
 * Who is acting, in which post (職), and whether they may: the one place that decides. Roles are those of the
 * prefecture; a post ties a person to a tenant, a school, a role and a period.
 */
@NullMarked
package jp.agata.access;

import org.jspecify.annotations.NullMarked;
