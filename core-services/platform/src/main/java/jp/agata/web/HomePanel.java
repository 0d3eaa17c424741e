package jp.agata.web;

import java.util.Optional;

/** A block of the home page that a module draws itself. Implemented as a bean; {@code @Order} decides the place. */
public interface HomePanel {

    /**
     * @param template a template with a fragment {@code panel}, which finds the model as {@code shown.model}
     */
    record Shown(String template, Object model) {}

    /** Empty when the actor has no part in it. */
    Optional<Shown> show();
}
