/**
 * Files that people give (取り込み): the bytes are kept with what became of them, a preview is accepted as it was shown,
 * and the trail tells every step. What a file is about is the importing module's.
 */
@NullMarked
package jp.agata.intake;

import org.jspecify.annotations.NullMarked;
