package jp.agata.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** An executable jar of Spring Boot laid out as plain jars beside each other: of jars inside a jar the JVM caches nothing. */
final class BootJar {

    private static final String CLASSES = "BOOT-INF/classes/";
    private static final String LIBRARIES = "BOOT-INF/lib/";

    private BootJar() {}

    /** Writes a jar of the same name that runs the same program, and beside it the folder {@code lib}. */
    static void unpack(Path jar, Path target) throws IOException {
        var libraries = Files.createDirectories(target.resolve("lib"));
        try (var source = new JarFile(jar.toFile())) {
            var order = libraries(source);
            for (var library : order) {
                try (var in = source.getInputStream(source.getEntry(LIBRARIES + library))) {
                    Files.copy(in, libraries.resolve(library));
                }
            }
            var program = target.resolve(jar.getFileName());
            try (var out = new JarOutputStream(Files.newOutputStream(program), manifest(source, order))) {
                copyClasses(source, out);
            }
        }
    }

    /** In the order of the class path. */
    private static List<String> libraries(JarFile source) throws IOException {
        try (var in = source.getInputStream(source.getEntry("BOOT-INF/classpath.idx"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceAll("^- \"" + LIBRARIES + "|\"$", ""))
                    .toList();
        }
    }

    private static Manifest manifest(JarFile source, List<String> libraries) throws IOException {
        var manifest = new Manifest(source.getManifest());
        var attributes = manifest.getMainAttributes();
        attributes.put(Name.MAIN_CLASS, Objects.requireNonNull(attributes.getValue("Start-Class")));
        attributes.put(
                Name.CLASS_PATH, libraries.stream().map(name -> "lib/" + name).collect(Collectors.joining(" ")));
        attributes.keySet().removeIf(name -> name.toString().matches("Start-Class|Spring-Boot-.*"));
        return manifest;
    }

    private static void copyClasses(JarFile source, JarOutputStream out) throws IOException {
        for (var entry : source.stream().toList()) {
            if (entry.getName().startsWith(CLASSES) && !entry.getName().equals(CLASSES)) {
                out.putNextEntry(new JarEntry(entry.getName().substring(CLASSES.length())));
                try (var in = source.getInputStream(entry)) {
                    in.transferTo(out);
                }
                out.closeEntry();
            }
        }
    }
}
