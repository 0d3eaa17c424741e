/** The service's limits as documented: how much each application and the whole tenant may ask in which time, and what is answered beyond that. */
@NullMarked
package jp.agata.standin.graph.throttle;

import org.jspecify.annotations.NullMarked;
