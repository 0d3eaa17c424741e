package jp.agata.forms;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether this is the invented world, so that every sheet of paper says 見本. */
@Component
public class Specimen {

    private final boolean invented;

    Specimen(@Value("${agata.demo:none}") String demo) {
        this.invented = !demo.equals("none");
    }

    public boolean isOn() {
        return invented;
    }
}
