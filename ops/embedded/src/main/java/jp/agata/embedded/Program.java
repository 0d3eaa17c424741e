package jp.agata.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * One of our Boot jars, laid out on disk for a fast start: extracted once per build, and from the second start on with
 * the JVM's ahead-of-time cache.
 */
final class Program {

    private final Path layout;
    private final String jar;

    private Program(Path layout, String jar) {
        this.layout = layout;
        this.jar = jar;
    }

    /** @param layouts where the layouts of all programs and builds are; those of older builds are removed */
    static Program of(Path jar, Path layouts) {
        try {
            var name = jar.getFileName().toString().replace(".jar", "");
            var layout = layouts.resolve(name + "-" + checksum(jar));
            if (!Files.isDirectory(layout)) {
                removeOlder(layouts, name);
                extract(jar, layout);
            }
            return new Program(layout, jar.getFileName().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param root the folder of the source, with everything built */
    static Path jar(Path root, String name) {
        var target = root.resolve("ops").resolve(name).resolve("target");
        // Where other modules need the plain jar, the executable one stands beside it.
        var executable = target.resolve("agata-" + name + "-exec.jar");
        return Files.exists(executable) ? executable : target.resolve("agata-" + name + ".jar");
    }

    /** The command that runs it, with the cache if there is one for this JVM. */
    List<String> command(List<String> options) {
        var command = java(options);
        if (Files.exists(cache())) {
            command.add("-XX:AOTCache=" + cache());
        }
        command.addAll(List.of("-jar", layout.resolve(jar).toString()));
        return command;
    }

    boolean hasCache() {
        return Files.exists(cache());
    }

    /** The command of a training run, at whose end the cache is written to {@code half}. */
    List<String> training(List<String> options, Path half, List<String> arguments) {
        var command = new ArrayList<>(List.of("nice", "-n", "19"));
        command.addAll(java(options));
        command.addAll(List.of(
                "-XX:AOTCacheOutput=" + half, "-jar", layout.resolve(jar).toString()));
        command.addAll(arguments);
        return command;
    }

    Path cache() {
        return layout.resolve("aot-" + System.getProperty("java.vm.version") + ".cache");
    }

    private static List<String> java(List<String> options) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        return command;
    }

    private static String checksum(Path jar) throws IOException {
        var checksum = new CRC32C();
        try (var channel = FileChannel.open(jar)) {
            checksum.update(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
        return Long.toHexString(checksum.getValue());
    }

    private static void extract(Path jar, Path layout) throws IOException {
        var half = layout.resolveSibling(layout.getFileName() + ".new");
        Folders.delete(half);
        BootJar.unpack(jar, half);
        Files.move(half, layout);
    }

    private static void removeOlder(Path layouts, String name) throws IOException {
        Files.createDirectories(layouts);
        try (var older = Files.newDirectoryStream(layouts, name + "-*")) {
            for (var layout : older) {
                Folders.delete(layout);
            }
        }
    }
}
