/**
 * Characters of Japanese names (外字・異体字・CP932): read strictly or not at all, counted as a person counts them, folded
 * only for searching, and never changed on the way through.
 */
@NullMarked
package jp.agata.characters;

import org.jspecify.annotations.NullMarked;
