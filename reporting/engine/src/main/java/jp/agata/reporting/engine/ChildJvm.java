package jp.agata.reporting.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a class of this package in a small JVM of its own, without this one's environment and secrets. */
final class ChildJvm {

    private static final String BOOT_LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private ChildJvm() {}

    static Process start(Class<?> main, int megabytes, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + megabytes + "m",
                "-Xss1m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Duser.timezone=Asia/Tokyo",
                "-Dfile.encoding=UTF-8",
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(entry(main));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        return builder.start();
    }

    // In the packaged server the classes are in jars within the jar, which only its own launcher can read.
    private static List<String> entry(Class<?> main) {
        var location = String.valueOf(main.getProtectionDomain().getCodeSource().getLocation());
        return location.startsWith("jar:nested:")
                ? List.of("-Dloader.main=" + main.getName(), BOOT_LAUNCHER)
                : List.of(main.getName());
    }
}
