/** Belonging to groups and administrative units: by being added, or by a rule about the user's attributes. */
@NullMarked
package jp.agata.standin.graph.membership;

import org.jspecify.annotations.NullMarked;
