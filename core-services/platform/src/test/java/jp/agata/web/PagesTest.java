package jp.agata.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.agata.access.Access;
import jp.agata.access.Actor;
import jp.agata.access.Permission;
import jp.agata.access.Post;
import jp.agata.access.PostDirectory;
import jp.agata.access.Role;
import jp.agata.problem.Problem.Finding;
import jp.agata.problem.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class PagesTest {

    private static final Post HOMEROOM_3_2 = held(Role.HOMEROOM_TEACHER, "352136", "3年2組 担任");
    private static final Post NURSE_ELSEWHERE = held(Role.SCHOOL_NURSE, "352012", "下関市立みなと小学校 養護教諭");
    private static final Post COORDINATOR = held(Role.SUPPORT_COORDINATOR, "352136", "特別支援教育コーディネーター");
    private static final Post PREFECTURE = held(Role.PREFECTURAL_BOARD, null, "県教委 情報政策課");

    @Test
    void pageShowsPlaceEntriesAndPostOfTheActor() throws Exception {
        var page = open(HOMEROOM_3_2, get("/352136/roll/today"));

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains("<title>見本の頁 — Agata（見本）</title>", "美祢市立あさひ小学校", "3年2組 担任")
                .contains("href=\"/352136/roll\" aria-current=\"page\"")
                .contains("<body class=\"fit-screen\">")
                .doesNotContain("名簿の取込", "data-reach", "style=", "??");
    }

    @Test
    void longestEntryIsTheCurrentOne() throws Exception {
        assertThat(open(HOMEROOM_3_2, get("/352136/roll/board")).getContentAsString())
                .contains("href=\"/352136/roll/board\" aria-current=\"page\"")
                .doesNotContain("href=\"/352136/roll\" aria-current");
    }

    @Test
    void otherPostsAreSwitchedToHereAndLinkedElsewhere() throws Exception {
        assertThat(open(HOMEROOM_3_2, get("/352136/roll/today")).getContentAsString())
                .contains("action=\"/352136/posts/" + COORDINATOR.id() + "/current\"")
                .contains("href=\"/352012/\"", "下関市立はまゆう小学校")
                .contains("href=\"/pref/\"");
    }

    @Test
    void prefecturalPageHasTheDarkBandAndNoSearchForChildren() throws Exception {
        assertThat(open(PREFECTURE, get("/352136/roll/today")).getContentAsString())
                .contains("data-reach=\"prefecture\"", "href=\"/pref/\"")
                .doesNotContain("id=\"find\"");
    }

    @Test
    void refusalIsAPageForTheBrowser() throws Exception {
        var page = open(HOMEROOM_3_2, get("/352136/refused").accept("text/html"));

        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(page.getContentAsString()).contains("取り込めません", "3行 氏名", "空です", "今はその操作ができません");
    }

    @Test
    void refusalIsAProblemDetailForScripts() throws Exception {
        var answer =
                open(HOMEROOM_3_2, get("/352136/refused").accept("text/html").header("HX-Request", "true"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(answer.getContentAsString())
                .contains("urn:agata:problem:SampleProblem.NOT_TODAY", "\"where\":\"3行 氏名\"");
    }

    @Test
    void lostUpdateIsAConflict() throws Exception {
        assertThat(open(HOMEROOM_3_2, get("/352136/lost")).getStatus()).isEqualTo(409);
    }

    @Test
    void bugShowsNothingOfItself() throws Exception {
        var page = open(HOMEROOM_3_2, get("/352136/bug").accept("text/html"));

        assertThat(page.getStatus()).isEqualTo(500);
        assertThat(page.getContentAsString()).contains("処理できませんでした").doesNotContain("secret detail");
    }

    @Test
    void malformedIdAndWrongMethodAreAnsweredInJapanese() throws Exception {
        assertThat(open(HOMEROOM_3_2, get("/352136/things/x")).getStatus()).isEqualTo(404);
        var wrong = open(HOMEROOM_3_2, post("/352136/bug").accept("text/html"));
        assertThat(wrong.getStatus()).isEqualTo(405);
        assertThat(wrong.getContentAsString()).contains("その操作は受け付けられません");
    }

    @Test
    void everyAnswerCarriesThePolicyAndAnId() throws Exception {
        var page = open(HOMEROOM_3_2, get("/352136/roll/today").header("X-Request-Id", "forged\nline"));

        assertThat(page.getHeader("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                        + " font-src 'self'; connect-src 'self'; form-action 'self' https://login.example;"
                        + " base-uri 'none'; frame-ancestors 'none'");
        assertThat(page.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(page.getHeader("X-Request-Id")).isNotBlank().doesNotContain("forged");
    }

    private static MockHttpServletResponse open(Post post, MockHttpServletRequestBuilder request) throws Exception {
        var actor = new Actor(UUID.randomUUID(), "佐伯 美和", post, true, "127.0.0.1");
        return actor.call(() -> mvc().perform(request).andReturn().getResponse());
    }

    private static MockMvc mvc() {
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("home", new NavigationEntry("nav.home", "", 0, null, "home"));
        beans.registerSingleton("roll", new NavigationEntry("出欠", "roll", 10, Permission.TAKE_ROLL, "roll"));
        beans.registerSingleton("board", new NavigationEntry("出欠板", "roll/board", 11, Permission.TAKE_ROLL));
        beans.registerSingleton("import", new NavigationEntry("名簿の取込", "imports", 20, Permission.IMPORT_ROSTER));
        beans.registerSingleton(
                "place", (PlaceName) post -> Optional.of(post == NURSE_ELSEWHERE ? "下関市立はまゆう小学校" : "美祢市立あさひ小学校"));
        beans.registerSingleton(
                "posts", (PostDirectory) person -> List.of(HOMEROOM_3_2, COORDINATOR, NURSE_ELSEWHERE, PREFECTURE));
        var messages = messages();
        var navigation = new Navigation(
                new Access(Clock.fixed(Instant.parse("2026-11-19T23:20:00Z"), ZoneId.of("Asia/Tokyo"))),
                beans.getBeanProvider(NavigationEntry.class),
                messages);
        var places = new Places(beans.getBeanProvider(PlaceName.class), beans.getBeanProvider(PostDirectory.class));
        var refusals = new Refusals(messages);
        return MockMvcBuilders.standaloneSetup(new SampleController())
                .setControllerAdvice(new ShellAdvice(navigation, places, "small"), new RefusalAdvice(refusals))
                .setViewResolvers(views())
                .addFilters(
                        new RequestId(),
                        new SecurityHeaders(new ContentPolicy("https://login.example/authorize?x=1", "")))
                .build();
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/platform", "messages/sample");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    private static ThymeleafViewResolver views() {
        var templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        var views = new ThymeleafViewResolver();
        views.setTemplateEngine(engine);
        views.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return views;
    }

    private static Post held(Role role, @Nullable String tenant, String title) {
        return new Post(
                UUID.randomUUID(),
                role,
                tenant,
                tenant == null ? null : UUID.randomUUID(),
                null,
                title,
                LocalDate.of(2026, 4, 1),
                null);
    }

    enum SampleProblem implements ProblemCode {
        NOT_TODAY;

        @Override
        public Kind kind() {
            return Kind.REFUSED;
        }
    }

    @Controller
    static class SampleController {

        @GetMapping({"/352136/roll/today", "/352136/roll/board"})
        String today() {
            return "sample";
        }

        @GetMapping("/352136/refused")
        String refused() {
            throw SampleProblem.NOT_TODAY.with(2026).at(List.of(new Finding("3行 氏名", "空です")));
        }

        @GetMapping("/352136/lost")
        String lost() {
            throw new OptimisticLockingFailureException("changed");
        }

        @GetMapping("/352136/bug")
        String bug() {
            throw new IllegalStateException("secret detail");
        }

        @GetMapping("/352136/things/{id}")
        String thing(@PathVariable UUID id) {
            return "sample";
        }
    }
}
