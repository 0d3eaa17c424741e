/**
 * Cases in which a student need not attend (出席停止・忌引): from when to when and why, never changed but followed by a
 * next version. The marks in the roll and in every register follow from them; they are typed nowhere.
 */
@NullMarked
package jp.agata.excuse;

import org.jspecify.annotations.NullMarked;
