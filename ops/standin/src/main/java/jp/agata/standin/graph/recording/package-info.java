/** Keeps every request, so that calls can be checked against the published contract from outside. Secrets are not kept. */
@NullMarked
package jp.agata.standin.graph.recording;

import org.jspecify.annotations.NullMarked;
