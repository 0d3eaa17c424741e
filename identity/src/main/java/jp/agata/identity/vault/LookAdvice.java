package jp.agata.identity.vault;

import java.util.Map;
import jp.agata.access.Actor;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts {@code look} into every model; read only when a page asks. */
@ControllerAdvice
class LookAdvice {

    /** How whoever is acting likes the page. */
    static class ChosenLook {

        private final Preferences preferences;

        ChosenLook(Preferences preferences) {
            this.preferences = preferences;
        }

        public boolean isLarge() {
            return now().isLarge();
        }

        public boolean isListFirst() {
            return now().isListFirst();
        }

        /** @param address of a page with its place: /352136/attendance */
        public boolean isFavourite(String address) {
            return now().isFavourite(address);
        }

        private Look now() {
            return Actor.bound().map(actor -> preferences.of(actor.person())).orElseGet(() -> Look.of(Map.of()));
        }
    }

    private final Preferences preferences;

    LookAdvice(Preferences preferences) {
        this.preferences = preferences;
    }

    @ModelAttribute("look")
    ChosenLook look() {
        return new ChosenLook(preferences);
    }
}
