/** Teams: their people, who are the group's people some time later, or at once if changed here. */
@NullMarked
package jp.agata.standin.graph.team;

import org.jspecify.annotations.NullMarked;
