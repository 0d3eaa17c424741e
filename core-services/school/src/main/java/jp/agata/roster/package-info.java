/**
 * Taking over rosters (名簿の取り込み): school rosters as CSV or Excel and OneRoster packages are read strictly, checked
 * as a whole against what is registered, shown with their differences, and taken over entirely or not at all.
 */
@NullMarked
package jp.agata.roster;

import org.jspecify.annotations.NullMarked;
