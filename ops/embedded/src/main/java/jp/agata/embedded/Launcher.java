package jp.agata.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import jp.agata.embedded.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/** Starts, supervises and stops an installation on one machine. Called by the script {@code agata}. */
public final class Launcher {

    /** What a shutdown by signal ends with; a refusal puts its own code here. */
    private static final AtomicInteger EXIT_CODE = new AtomicInteger();

    private static final AtomicBoolean STOPPING = new AtomicBoolean();

    private Launcher() {}

    public static void main(String[] words) {
        try {
            var options = Options.of(List.of(words));
            switch (options.command()) {
                case "start" -> start(options);
                case "stop" -> stop(DataFolder.existing(options.data()));
                case "clear" -> FolderLock.ifUnused(options.data(), () -> clear(DataFolder.existing(options.data())));
                case "demo" -> DemoPeople.print(options.data().resolve("people.json"));
                case Rehearsal.COMMAND -> rehearse(options);
                case "audit" ->
                    System.exit(command(options, "--agata.command=audit-verify", "--agata.tenant=" + options.tenant()));
                case "vault" -> System.exit(command(options, "--agata.command=vault-scan"));
                default -> throw new Refusal(Reason.BAD_USAGE, options.command());
            }
        } catch (Refusal e) {
            refuse(e);
        } catch (RuntimeException e) {
            e.printStackTrace();
            refuse(new Refusal(Reason.UNEXPECTED, String.valueOf(e.getMessage())));
        }
    }

    private static void refuse(Refusal refusal) {
        if (STOPPING.get()) {
            // Told to stop while starting: what failed then failed because of it.
            return;
        }
        System.err.println(refusal.text());
        EXIT_CODE.set(refusal.exitCode());
        System.exit(refusal.exitCode());
    }

    private static void start(Options options) {
        requireTools();
        var data = DataFolder.take(options.data(), () -> PortPlan.requireFree(options.port()));
        Messages.say(data.isNew() ? "starting.first" : "starting", data);
        recover(data);
        data.shortenLogs();
        var secrets = Secrets.in(data.at("secrets.properties"));
        var ports = PortPlan.of(data.at("ports.properties"), options.port());
        var engines = new Engines(data, secrets, ports);
        var applications = new Applications(options.root(), data, secrets, ports);
        var demo = DemoChoice.in(data.at("demo"), options.demo());
        var standin = applications.standin();
        var server = applications.server(engines, demo, font());
        var gateway = applications.gateway(engines);
        var installation =
                new Installation(List.of(engines.postgres(), engines.redis()), List.of(standin, gateway), server);
        var rehearsal = new Rehearsal(options.root(), data);
        stopOnExit(installation, rehearsal, guard(options, data));
        installation.start();
        installation.awaitFrontDoor(applications.client(), applications.address());
        DemoPeople.print(data.at("people.json"));
        System.out.println("READY " + applications.address());
        System.out.flush();
        continueInLog(options, data);
        List.of(standin, server, gateway).forEach(Application::train);
        rehearsal.train();
        Pause.forever();
    }

    /** What a start does that can be done beside the running installation. */
    private static void rehearse(Options options) {
        var data = DataFolder.existing(options.data());
        var secrets = Secrets.in(data.at("secrets.properties"));
        var ports = PortPlan.kept(data.at("ports.properties"));
        var engines = new Engines(data, secrets, ports);
        var applications = new Applications(options.root(), data, secrets, ports);
        List.of(applications.standin(), applications.server(engines, "none", null), applications.gateway(engines))
                .forEach(Application::isHealthy);
        engines.isDatabaseThere();
        DemoPeople.print(data.at("people.json"));
    }

    /** Runs {@code clear} in a process of its own should this one be killed. */
    private static Guard guard(Options options, DataFolder data) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var jar = Program.jar(options.root(), "embedded").toString();
        var command = List.of(java, "-Dstdout.encoding=UTF-8", "-jar", jar, "clear", "--data", data.toString());
        return Guard.start(command, data.log("launcher"));
    }

    /** One of the server's commands, by a process of its own on the engines of the running installation. */
    private static int command(Options options, String... words) {
        var data = DataFolder.existing(options.data());
        if (data.pidFile("launcher").process().isEmpty()) {
            throw new Refusal(Reason.NOT_RUNNING);
        }
        var secrets = Secrets.in(data.at("secrets.properties"));
        var ports = PortPlan.kept(data.at("ports.properties"));
        var server = new Applications(options.root(), data, secrets, ports)
                .server(new Engines(data, secrets, ports), "none", null);
        // As arguments they come before the running server's settings, its port among them.
        return server.run(Stream.concat(
                        Stream.of(words),
                        Stream.of("--agata.roles=web", "--server.port=0", "--logging.level.root=error"))
                .toList());
    }

    /** In the background nobody reads on after READY: from there on our words go to a file of the installation. */
    private static void continueInLog(Options options, DataFolder data) {
        var output = options.output();
        if (output == null) {
            return;
        }
        try {
            var log = new PrintStream(
                    new FileOutputStream(
                            Folders.createPrivateFile(data.log("launcher")).toFile(), true),
                    true,
                    UTF_8);
            System.setOut(log);
            System.setErr(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String font() {
        var font = System.getenv("AGATA_FONT");
        if (font == null || font.isBlank()) {
            Messages.say("font.missing");
            return null;
        }
        Messages.say("font.used", font);
        return font;
    }

    private static void requireTools() {
        for (var tool : EngineUser.isRoot() ? List.of("setsid", "setpriv") : List.of("setsid")) {
            if (!EngineUser.succeeds(List.of("/bin/sh", "-c", "command -v " + tool))) {
                throw new Refusal(Reason.TOOL_MISSING, tool);
            }
        }
    }

    private static void stopOnExit(Installation installation, Rehearsal rehearsal, Guard guard) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            STOPPING.set(true);
            Messages.say("stopping");
            rehearsal.stop();
            installation.stop();
            guard.dismiss();
            Messages.say("stopped");
            // After a signal the JVM would report the signal; an orderly stop is a success.
            Runtime.getRuntime().halt(EXIT_CODE.get());
        }));
    }

    private static void clear(DataFolder data) {
        var found = new Orphans(data).end();
        if (!found.isEmpty()) {
            Messages.say("cleared", String.join(", ", found));
        }
    }

    private static void recover(DataFolder data) {
        var found = new Orphans(data).end();
        if (!found.isEmpty()) {
            Messages.say("starting.recovering", String.join(", ", found));
        }
    }

    private static void stop(DataFolder data) {
        var launcher = data.pidFile("launcher");
        var running = launcher.process().isPresent();
        if (running) {
            Messages.say("stopping");
            launcher.endOrphan("TERM", Duration.ofMinutes(2));
        }
        var orphans = new Orphans(data).end();
        Messages.say(running || !orphans.isEmpty() ? "stopped" : "stop.none");
    }
}
