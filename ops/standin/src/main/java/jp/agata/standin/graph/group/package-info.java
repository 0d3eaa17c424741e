/** Groups: security groups and Microsoft 365 groups, assigned and dynamic, with members and owners. */
@NullMarked
package jp.agata.standin.graph.group;

import org.jspecify.annotations.NullMarked;
