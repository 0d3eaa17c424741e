package jp.agata.standin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The page on which one picks who to be (見本のサインイン). */
@Controller
@RequestMapping("/${agata.standin.directory-tenant}/standin/sign-in")
class SignInController {

    static final String REFUSAL = "refusal";

    private final StandinSettings settings;
    private final People people;
    private final Clock clock;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    SignInController(StandinSettings settings, People people, Clock clock) {
        this.settings = settings;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @RequestParam(name = "continue", defaultValue = "") String query,
            @RequestParam(name = "q", required = false) Optional<String> question,
            Model model) {
        return page(query, question.orElse(""), model);
    }

    @PostMapping
    ModelAndView signIn(
            @RequestParam(name = "continue", defaultValue = "") String query,
            @RequestParam(defaultValue = "") String employeeId,
            @RequestParam(defaultValue = "false") boolean withoutMultiFactor,
            @RequestHeader(name = "Sec-Fetch-Site", defaultValue = "none") String from,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!from.equals("same-origin") && !from.equals("none")) {
            return refused("foreignForm", HttpStatus.FORBIDDEN, query, model, response);
        }
        var person = people.withEmployeeId(employeeId.strip());
        if (person.isEmpty()) {
            return refused("unknownPerson", HttpStatus.BAD_REQUEST, query, model, response);
        }
        var multiFactor = person.get().mfa() && !withoutMultiFactor;
        if (Demand.ofQuery(query).needsMultiFactor() && !multiFactor) {
            return refused("multiFactorNeeded", HttpStatus.FORBIDDEN, query, model, response);
        }
        remember(new SignedIn(person.get(), multiFactor, clock.instant()), request, response);
        AskingFilter.answer(request, query);
        return new ModelAndView(authorizationRequest(query));
    }

    private ModelAndView refused(
            String reason, HttpStatus status, String query, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("reason", reason);
        return new ModelAndView(page(query, "", model), model.asMap());
    }

    private String page(String query, String question, Model model) {
        model.addAttribute("continue", query);
        model.addAttribute("question", question);
        model.addAttribute("found", people.find(question));
        model.addAttribute("municipalities", people.municipalities());
        model.addAttribute("multiFactorNeeded", Demand.ofQuery(query).needsMultiFactor());
        return "sign-in";
    }

    private void remember(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        var context = new SecurityContextImpl(signedIn);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }

    // As it came, to the letter: neither braces in it nor the model may change it.
    private View authorizationRequest(String query) {
        var redirect = new RedirectView(settings.authorizePath() + "?" + query);
        redirect.setExpandUriTemplateVariables(false);
        redirect.setExposeModelAttributes(false);
        return redirect;
    }
}
