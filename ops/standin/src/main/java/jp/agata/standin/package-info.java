/**
 * Stands in for Microsoft Entra ID where there is none: the built-in demo and the tests. It speaks Entra's addresses, claims and refusals, but lets
 * anyone in as anyone, so it listens on the machine's own address only and is never part of a real installation.
 */
@NullMarked
package jp.agata.standin;

import org.jspecify.annotations.NullMarked;
