/**
 * Stands in for Microsoft Graph (v1.0) with the one directory of the demo in memory. It answers, refuses, throttles and lags as documented, and on request
 * misbehaves the way the real service does on a bad night. What is not built is answered with 501 or "segment not found", never made up.
 */
@NullMarked
package jp.agata.standin.graph;

import org.jspecify.annotations.NullMarked;
