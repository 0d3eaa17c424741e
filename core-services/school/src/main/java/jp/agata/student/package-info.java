/**
 * Students (児童・生徒): their names with history, contacts, enrollments (学籍) and homeroom memberships, and who of them
 * belonged where on a day. Names are kept exactly as received; only the search key is folded.
 */
@NullMarked
package jp.agata.student;

import org.jspecify.annotations.NullMarked;
