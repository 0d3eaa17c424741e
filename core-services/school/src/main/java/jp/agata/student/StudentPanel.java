package jp.agata.student;

import java.util.Optional;
import java.util.UUID;
import jp.agata.web.HomePanel;

/** A block of a student's page that another module draws. Implemented as a bean; {@code @Order} decides the place. */
public interface StudentPanel {

    /**
     * The student as the page has them.
     *
     * @param homeroom where they are, or were last
     */
    record Whom(UUID student, UUID enrollment, UUID school, UUID homeroom, int schoolYear) {}

    /** Empty when the actor has no part in it. */
    Optional<HomePanel.Shown> of(Whom whom);
}
