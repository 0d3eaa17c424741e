/** Tokens for programs: who may have one, by which proof, and whether one that is presented is good. */
@NullMarked
package jp.agata.standin.graph.token;

import org.jspecify.annotations.NullMarked;
