package jp.agata;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.agata.access.Actor;
import jp.agata.access.Post;
import jp.agata.access.PostDirectory;
import jp.agata.access.SignedIn;
import jp.agata.identity.People;
import jp.agata.tenancy.Tenant;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Puts a finished sign-in into a session, as the way through Entra ID leaves it. That way itself has its own tests. */
@TestComponent
class SignIn {

    static final String DIRECTORY = "11111111-2222-4333-8444-555555555555";

    /** @param account the principal's name, by which all sessions of a person are found */
    record Member(UUID person, String account, String displayName, boolean multiFactor)
            implements SignedIn, AuthenticatedPrincipal, Serializable {
        @Override
        public String getName() {
            return account;
        }
    }

    private final SessionRepository<? extends Session> sessions;
    private final People people;
    private final PostDirectory posts;

    SignIn(SessionRepository<? extends Session> sessions, People people, PostDirectory posts) {
        this.sessions = sessions;
        this.people = people;
        this.posts = posts;
    }

    StaffBrowser browser(int port, String employeeId, boolean multiFactor) {
        var person = people.byEmployeeId(employeeId)
                .orElseThrow(() -> new AssertionError("The demo world has no " + employeeId));
        return new StaffBrowser(
                port,
                begin(
                        sessions,
                        new Member(person.id(), String.valueOf(person.objectId()), person.name(), multiFactor)));
    }

    UUID schoolOf(String employeeId) {
        var person = people.byEmployeeId(employeeId).orElseThrow();
        return posts.heldBy(person.id()).stream()
                .map(Post::school)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    Actor actor(String employeeId, Tenant tenant) {
        var person = people.byEmployeeId(employeeId).orElseThrow();
        var post = posts.heldBy(person.id()).stream()
                .filter(held -> held.isIn(tenant.code()))
                .findFirst()
                .orElseThrow();
        return new Actor(person.id(), person.name(), post, true, "test");
    }

    StaffBrowser stranger(int port) {
        return new StaffBrowser(port, "");
    }

    private static <S extends Session> String begin(SessionRepository<S> sessions, Member member) {
        var session = sessions.createSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(member, "", List.of())));
        sessions.save(session);
        return session.getId();
    }
}
