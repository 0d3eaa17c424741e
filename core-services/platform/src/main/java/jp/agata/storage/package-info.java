/** Files of a tenant (取り込んだ原本、印刷の控え): named by content, kept apart per tenant. */
@NullMarked
package jp.agata.storage;

import org.jspecify.annotations.NullMarked;
