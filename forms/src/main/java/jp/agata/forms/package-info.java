/**
 * The catalogue of forms (帳票). One folder per form holds all of it: the contract of its data, where the data comes from,
 * the template named by the specification's id, and samples.
 */
@NullMarked
package jp.agata.forms;

import org.jspecify.annotations.NullMarked;
