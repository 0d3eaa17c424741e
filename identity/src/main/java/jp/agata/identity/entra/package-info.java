/**
 * Microsoft 365 by Microsoft's own libraries, and the only package that knows them. They cost seconds of start-up and
 * tens of megabytes, so nothing here is loaded before the first call, and only the worker ever makes one.
 */
@NullMarked
package jp.agata.identity.entra;

import org.jspecify.annotations.NullMarked;
