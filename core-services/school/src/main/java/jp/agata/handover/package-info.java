/** 引継ぎ: what the board of a municipality allows those who have left it by an order. */
@NullMarked
package jp.agata.handover;

import org.jspecify.annotations.NullMarked;
