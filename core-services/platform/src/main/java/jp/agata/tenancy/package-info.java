/**
 * A tenant (自治体) is one education board with its own PostgreSQL schema and its own login role. It is bound to a scope,
 * never set; work without one fails. Cells are the databases that hold tenants.
 */
@NullMarked
package jp.agata.tenancy;

import org.jspecify.annotations.NullMarked;
