/** Users: their account, their attributes, and what they belong to. */
@NullMarked
package jp.agata.standin.graph.user;

import org.jspecify.annotations.NullMarked;
