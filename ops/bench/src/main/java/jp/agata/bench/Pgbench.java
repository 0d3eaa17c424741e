package jp.agata.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The anchor: the roll's one statement alone, sent by PostgreSQL's own pgbench to the same database. */
final class Pgbench {

    /** pgbench takes at most 128 scripts. */
    private static final int MOST_SCRIPTS = 100;

    private static final int SECONDS = 10;
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private Pgbench() {}

    static OptionalDouble transactionsPerSecond(Deployment deployment, List<Lane> lanes, int clients) {
        try {
            var folder = Files.createTempDirectory("agata-pgbench-");
            try {
                return measure(deployment, scripts(folder, lanes), clients);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OptionalDouble measure(Deployment deployment, List<Path> scripts, int clients) throws IOException {
        var builder = new ProcessBuilder(command(deployment, scripts, clients)).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", deployment.databasePassword());
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            Words.say("pgbench.missing");
            return OptionalDouble.empty();
        }
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var rate = RATE.matcher(said);
        if (!rate.find()) {
            Words.say("pgbench.failed", said);
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Double.parseDouble(rate.group(1)));
    }

    private static List<String> command(Deployment deployment, List<Path> scripts, int clients) {
        var command = new ArrayList<>(List.of("pgbench", "-n", "-M", "prepared", "-h", "127.0.0.1", "-U", "postgres"));
        command.addAll(List.of("-p", Integer.toString(deployment.databasePort())));
        command.addAll(List.of("-c", Integer.toString(clients), "-j", "2", "-T", Integer.toString(SECONDS)));
        scripts.forEach(script -> command.addAll(List.of("-f", script.toString())));
        command.add("agata");
        return command;
    }

    private static List<Path> scripts(Path folder, List<Lane> lanes) throws IOException {
        var scripts = new ArrayList<Path>();
        for (var lane : lanes.subList(0, Math.min(lanes.size(), MOST_SCRIPTS))) {
            var script = folder.resolve("lane-" + scripts.size() + ".sql");
            Files.writeString(script, statement(lane));
            scripts.add(script);
        }
        return scripts;
    }

    private static String statement(Lane lane) throws IOException {
        var children = lane.children().stream().sorted().toList();
        try (var text = Pgbench.class.getResourceAsStream("upsert.sql")) {
            if (text == null) {
                throw new IllegalStateException("upsert.sql is not on the class path");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{schema}", lane.homeroom().schema())
                    .replace("{homeroom}", lane.homeroom().id().toString())
                    .replace("{enrollments}", array(children, UUID::toString))
                    .replace("{days}", array(children, child -> lane.day().toString()))
                    .replace("{codes}", array(children, child -> "SICK"))
                    .replace("{flags}", array(children, child -> "false"))
                    .replace("{zeros}", array(children, child -> "0"))
                    .replace("{reasons}", array(children, child -> "発熱"));
        }
    }

    private static String array(List<UUID> children, Function<UUID, String> value) {
        return children.stream().map(value).collect(Collectors.joining(",", "'{", "}'"));
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
