/** What the people who test with the stand-in may do to it, and nobody can to the real thing: move its clock, empty it, fill it, disturb it. */
@NullMarked
package jp.agata.standin.graph.control;

import org.jspecify.annotations.NullMarked;
