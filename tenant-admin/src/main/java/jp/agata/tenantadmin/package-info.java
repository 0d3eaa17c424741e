/**
 * The municipalities of the prefecture (市町) as tenants: adding one, migrating their schemas, proving that each is whole
 * and sees no other, and the prefectural pages for it. No child's data is read here.
 */
@NullMarked
package jp.agata.tenantadmin;

import org.jspecify.annotations.NullMarked;
