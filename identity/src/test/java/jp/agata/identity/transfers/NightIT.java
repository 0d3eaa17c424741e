package jp.agata.identity.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.agata.identity.entra.StandinProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** A whole night through Microsoft's own library against the stand-in, on a bad day of the directory's. */
class NightIT {

    private static final double SPEED = 60;
    private static final RunSettings SETTINGS = new RunSettings(8, Duration.ofMinutes(5), Duration.ofSeconds(15), 3);
    private static final TokenBucket.Rates RATES = new TokenBucket.Rates(18, 10, 0.9);
    private static final String FIRST_PASS = "Hana-7-fubuki-";
    private static final List<Pattern> SECRETS = List.of(
            Pattern.compile(StandinProcess.SECRET),
            Pattern.compile(FIRST_PASS),
            Pattern.compile("Bearer [\\w-]"),
            // A token in the form in which both sides pass it on.
            Pattern.compile("eyJ[\\w-]{10,}\\.[\\w-]{10,}\\."));
    private static final Set<String> OURS = Set.of(
            "@odata.type",
            "accountEnabled",
            "companyName",
            "department",
            "officeLocation",
            "jobTitle",
            "onPremisesExtensionAttributes",
            "extension_9d1a6c52aaaa4bbb8ccc0123456789ab_appliedOrder");

    private final NightPrefecture prefecture = new NightPrefecture();
    private final Managed managed = new Managed(NightPrefecture.LAYOUT);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level usual = root.getLevel();

    private StandinProcess standin;
    private Tempo tempo;
    private Directory directory;

    @BeforeEach
    void theDirectoryIsAsItShouldBeTheDayBefore() throws InterruptedException {
        log.start();
        root.addAppender(log);
        root.setLevel(Level.DEBUG);
        standin = StandinProcess.fresh();
        standin.control("/quotas", "{\"enforced\":false}");
        makeCircles();
        standin.control("/clock", "{\"speed\":%s}".formatted(SPEED));
        tempo = Tempo.of(InstantSource.system(), SPEED);
        directory = standin.directory(tempo);
        var eve = NightPrefecture.DAY.minusDays(1);
        var left = carryOut(
                prefecture.plan(eve, Map.of(), directory.read(managed)),
                () -> prefecture.plan(eve, Map.of(), directory.read(managed)));
        assertThat(left.ops()).isEmpty();
    }

    @AfterEach
    void quiet() {
        root.setLevel(usual);
        root.detachAppender(log);
    }

    @Test
    void endsWithoutADifferenceAndTouchesNothingThatStays() throws InterruptedException {
        var accounts = accounts(directory.read(managed));
        midnight();
        var plan = prefecture.plan(NightPrefecture.DAY, accounts, directory.read(managed));
        assertThat(plan.byPerson()).hasSizeGreaterThan(100);
        standin.control("/faults", """
                {"serverErrors":0.02,"applied":0.5,"conflicts":0.01,"replicationDelay":"PT30S","seed":3,
                 "planned":[{"method":"PATCH","path":"/users/.*","status":429,"times":3},
                            {"method":"DELETE","path":"/groups/.*","status":429,"times":2},
                            {"method":"POST","path":"/\\\\$batch","status":503,"applied":true,"times":1}]}""");
        standin.control("/quotas", "{\"enforced\":true}");
        standin.forget();
        var started = tempo.instant();

        var left = carryOut(plan, () -> prefecture.plan(NightPrefecture.DAY, accounts, directory.read(managed)));

        System.out.printf(
                "%d operations for %d people, %s of the directory's time, %d requests%n",
                plan.ops().size(),
                plan.byPerson().size(),
                Duration.between(started, tempo.instant()),
                standin.recorded().size());
        assertThat(left.ops()).isEmpty();
        standin.control("/faults", "{\"serverErrors\":0,\"conflicts\":0,\"replicationDelay\":\"PT0S\",\"planned\":[]}");
        assertThat(prefecture
                        .plan(NightPrefecture.DAY, accounts, directory.read(managed))
                        .ops())
                .isEmpty();
        whoMovesKeepsWhatIsTheirOwn(accounts);
        nobodyIsSignedOutOrMadeTwice();
        nothingSecretIsWrittenDown();
    }

    private void whoMovesKeepsWhatIsTheirOwn(Map<String, UUID> accounts) {
        var movers = prefecture.wanted(NightPrefecture.DAY, accounts).stream()
                .filter(one -> one.movement() == Movement.CROSSING || one.movement() == Movement.WITHIN)
                .map(one -> String.valueOf(one.oid()))
                .collect(Collectors.toSet());
        assertThat(movers).hasSizeGreaterThan(80);
        var licence = directory.read(managed).circles().stream()
                .filter(circle -> circle.target().kind() == Circle.Kind.LICENCE)
                .map(circle -> circle.target().id())
                .toList();
        var writes = writes(movers);
        assertThat(writes).isNotEmpty();
        assertThat(writes).allSatisfy(write -> {
            assertThat(path(write))
                    .doesNotContainIgnoringCase("mailbox", "mailFolders", "drive", "assignLicense")
                    .doesNotContain(licence.toArray(String[]::new));
            if (path(write).matches("/users/[^/]+")) {
                assertThat(method(write)).isEqualTo("PATCH");
                assertThat(write.path("body").propertyNames()).isSubsetOf(OURS);
            }
        });
        assertThat(standin.recorded())
                .filteredOn(line -> path(line).endsWith("assignLicense"))
                .isEmpty();
    }

    private void nobodyIsSignedOutOrMadeTwice() {
        assertThat(good("POST", "/users/[^/]+/revokeSignInSessions"))
                .extracting(NightIT::path)
                .doesNotHaveDuplicates();
        assertThat(good("POST", "/users"))
                .extracting(line -> line.path("body").path("userPrincipalName").asString(""))
                .doesNotHaveDuplicates();
    }

    private void nothingSecretIsWrittenDown() {
        var ours = log.list.stream()
                .map(event -> event.getLoggerName() + " " + event.getFormattedMessage())
                .collect(Collectors.joining("\n"));
        for (var written : List.of(standin.written(), ours)) {
            assertThat(written.length()).isGreaterThan(1000);
            assertThat(SECRETS).allMatch(secret -> !secret.matcher(written).find());
        }
    }

    private Plan carryOut(Plan plan, Supplier<Plan> difference) throws InterruptedException {
        var book = new RehearsalBook(plan);
        var consequence = new Consequence(SETTINGS, new Random(4));
        var buckets = new Buckets(new TokenBucket(RATES, tempo), new TokenBucket(RATES, tempo));
        var lane = new Lane(directory, book, buckets, consequence, tempo, op -> FIRST_PASS + op.employeeId());
        var left = new Runner(book, lane, consequence, tempo).carryOut(difference);
        assertThat(book.all()).extracting(Step::state).containsOnly(Step.State.DONE);
        return left;
    }

    private void midnight() {
        var now = tempo.instant();
        var ahead = Duration.between(now, Prefecture.MIDNIGHT);
        standin.control("/clock", "{\"advance\":\"%s\"}".formatted(ahead.plusMinutes(1)));
        InstantSource shifted = () -> Instant.now().plus(ahead);
        tempo = Tempo.of(shifted, SPEED);
        directory = standin.directory(tempo);
    }

    private void makeCircles() {
        var owner = standin.graph("POST", "/users", """
                {"accountEnabled":true,"displayName":"県の管理者","mailNickname":"owner",
                 "userPrincipalName":"owner@demo.example","passwordProfile":{"password":"Xy7-once-only"}}""").path("id").asString();
        NightPrefecture.groups().forEach(this::makeGroup);
        var licence = makeGroup(NightPrefecture.LAYOUT.licenceGroup());
        standin.graph("POST", "/groups/" + licence + "/assignLicense", """
                {"addLicenses":[{"skuId":"e97c048c-37a4-45fb-ab50-922fbf07a370","disabledPlans":[]}],
                 "removeLicenses":[]}""");
        NightPrefecture.MUNICIPALITIES.forEach(code -> standin.graph(
                "POST", "/directory/administrativeUnits", "{\"displayName\":\"agata-%s\"}".formatted(code)));
        NightPrefecture.teams().forEach(name -> {
            var group = standin.graph("POST", "/groups", """
                    {"displayName":"%1$s","mailNickname":"%1$s","mailEnabled":true,"securityEnabled":true,
                     "groupTypes":["Unified"],"owners@odata.bind":["https://graph.microsoft.com/v1.0/users/%2$s"]}""".formatted(name, owner))
                    .path("id")
                    .asString();
            standin.graph("PUT", "/groups/" + group + "/team", "{}");
        });
    }

    private String makeGroup(String name) {
        return standin.graph("POST", "/groups", """
                {"displayName":"%1$s","mailNickname":"%1$s","mailEnabled":false,"securityEnabled":true}""".formatted(name)).path("id").asString();
    }

    private static Map<String, UUID> accounts(Snapshot snapshot) {
        var accounts = new HashMap<String, UUID>();
        snapshot.accounts().stream()
                .filter(account -> !account.employeeId().isEmpty())
                .forEach(account -> accounts.put(account.employeeId(), account.oid()));
        return accounts;
    }

    /** Writes in whose address or body one of them is named. */
    private List<JsonNode> writes(Collection<String> people) {
        return standin.recorded().stream()
                .filter(line -> !method(line).equals("GET") && !path(line).equals("/$batch"))
                .filter(line -> people.stream()
                        .anyMatch(oid -> path(line).contains(oid)
                                || line.path("body").toString().contains(oid)))
                .toList();
    }

    private List<JsonNode> good(String method, String path) {
        return standin.recorded().stream()
                .filter(line -> method(line).equals(method) && path(line).matches(path))
                .filter(line -> line.path("status").asInt(0) < 300)
                .toList();
    }

    private static String method(JsonNode line) {
        return line.path("method").asString("");
    }

    private static String path(JsonNode line) {
        return line.path("url")
                .asString("")
                .replaceFirst("^https?://[^/]+/v1\\.0", "")
                .replaceFirst("\\?.*$", "");
    }
}
