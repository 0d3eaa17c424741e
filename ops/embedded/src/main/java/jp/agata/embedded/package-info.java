/**
 * The engines and processes of an installation on one machine: PostgreSQL and Redis from their Maven binaries, and the
 * supervisor that runs them with the stand-in, the server and the gateway as one tree. Knows nothing of schools.
 */
@NullMarked
package jp.agata.embedded;

import org.jspecify.annotations.NullMarked;
