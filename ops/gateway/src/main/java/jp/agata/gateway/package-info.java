/**
 * The thin edge in front of the cells: finds the cell of a municipality (市町), cleans the headers, limits, breaks the circuit to a dead cell and says so
 * in Japanese. It keeps no session, reads no body and repeats no request.
 */
@NullMarked
package jp.agata.gateway;

import org.jspecify.annotations.NullMarked;
