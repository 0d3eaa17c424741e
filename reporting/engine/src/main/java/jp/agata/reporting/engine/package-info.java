/**
 * Prints forms (帳票): restricted templates, the statutory font, filling, PDF, picture and spreadsheet. The only package
 * that knows JasperReports and OpenPDF; it knows nothing of schools or children.
 */
@NullMarked
package jp.agata.reporting.engine;

import org.jspecify.annotations.NullMarked;
