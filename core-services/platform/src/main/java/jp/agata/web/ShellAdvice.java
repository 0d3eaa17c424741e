package jp.agata.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts {@code shell} into every model. */
@ControllerAdvice
class ShellAdvice {

    private final Navigation navigation;
    private final Places places;
    private final boolean specimen;

    ShellAdvice(Navigation navigation, Places places, @Value("${agata.demo:none}") String demo) {
        this.navigation = navigation;
        this.places = places;
        this.specimen = !demo.equals("none");
    }

    @ModelAttribute("shell")
    Shell shell(HttpServletRequest request) {
        return new Shell(navigation, places, request, specimen);
    }
}
