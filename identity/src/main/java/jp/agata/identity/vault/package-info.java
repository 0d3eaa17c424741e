/**
 * The teacher's vault (わたしのもの): phrases, plans, materials, documents, training and licences. It belongs to the
 * person, never to a municipality, so it needs no moving; and nothing in it may refer to a child, so nothing has to
 * stay behind.
 */
@NullMarked
@NamedInterface("vault")
package jp.agata.identity.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
