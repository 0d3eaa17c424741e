package jp.agata.web;

import java.util.List;

/** What a module has waiting for the actor. Implemented as a bean; asked when the home page opens. */
public interface HomeItems {

    /** Most urgent first; empty when nothing waits or the actor has no part in it. */
    List<HomeItem> waiting();
}
