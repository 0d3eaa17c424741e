/**
 * The printing desk (帳票を作る所): a preview beside the settings, PDF and xlsx, batches as jobs, and the archive of what
 * was printed from which template with which content.
 */
@NullMarked
package jp.agata.reporting.desk;

import org.jspecify.annotations.NullMarked;
