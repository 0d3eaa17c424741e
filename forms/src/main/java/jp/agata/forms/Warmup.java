package jp.agata.forms;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints one sample of every form after the start, so that the first teacher does not wait for classes to load. */
@Component
class Warmup {

    private static final Logger LOG = LoggerFactory.getLogger(Warmup.class);

    private final Forms forms;
    private final FormPress press;

    Warmup(Forms forms, FormPress press) {
        this.forms = forms;
        this.press = press;
    }

    @EventListener(ApplicationReadyEvent.class)
    void warmUp() {
        Thread.ofVirtual().name("form-warmup").start(this::printSamples);
    }

    private void printSamples() {
        try {
            for (var form : forms.all()) {
                var paper = form.facts().papers().getFirst().id();
                press.png(press.firstPage(form, form.samples().getFirst(), paper), 1, 50);
            }
        } catch (RuntimeException e) {
            LOG.warn("Forms cannot be printed yet: {}", e.getMessage());
        }
    }
}
