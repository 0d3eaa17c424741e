package jp.agata.standin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** Ends the session here (RP-initiated logout) and returns to the application, if the address is one of its own. */
@Controller
class SignOutController {

    private final StandinSettings settings;

    SignOutController(StandinSettings settings) {
        this.settings = settings;
    }

    @RequestMapping(
            path = "/${agata.standin.directory-tenant}/oauth2/v2.0/logout",
            method = {RequestMethod.GET, RequestMethod.POST})
    String signOut(
            @RequestParam(name = "post_logout_redirect_uri", defaultValue = "") String returnTo,
            HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return isOfTheApplication(returnTo) ? "redirect:" + returnTo : "signed-out";
    }

    private boolean isOfTheApplication(String address) {
        try {
            var uri = URI.create(address);
            return uri.isAbsolute() && settings.applicationOrigins().contains(StandinSettings.origin(address));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
