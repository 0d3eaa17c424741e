/**
 * The invented world (見本): municipalities, schools, children, staff, calendar and roll that are nobody's, made the same
 * way each time. Written on the first start only, and only when {@code agata.demo} asks for it.
 */
@NullMarked
package jp.agata.demo;

import org.jspecify.annotations.NullMarked;
