package jp.agata.standin.graph.call;

import java.util.List;

/** A part of Graph with the routes it answers. */
public interface Resource {

    List<Route> routes();
}
