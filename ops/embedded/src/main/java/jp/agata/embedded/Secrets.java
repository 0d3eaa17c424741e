package jp.agata.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;

/** The installation's passwords and keys, made once. They reach the children by environment or standard input only. */
record Secrets(
        String superuserPassword,
        String adminPassword,
        String controlPassword,
        String redisPassword,
        String masterKey,
        String clientId,
        String clientSecret,
        String directoryTenant,
        String keyStorePassword) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Secrets in(Path file) {
        try {
            if (!Files.exists(file)) {
                AtomicFile.write(file, fresh());
            }
            var kept = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            }
            return of(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Secrets of(Properties kept) {
        return new Secrets(
                text(kept, "postgres.superuser"),
                text(kept, "postgres.admin"),
                text(kept, "postgres.control"),
                text(kept, "redis"),
                text(kept, "master-key"),
                text(kept, "client.id"),
                text(kept, "client.secret"),
                text(kept, "directory-tenant"),
                text(kept, "key-store"));
    }

    private static String text(Properties kept, String key) {
        var value = kept.getProperty(key);
        if (value == null) {
            throw new IllegalStateException("secrets.properties lacks " + key);
        }
        return value;
    }

    private static String fresh() {
        var fresh = new LinkedHashMap<String, String>();
        for (var key : new String[] {
            "postgres.superuser",
            "postgres.admin",
            "postgres.control",
            "redis",
            "master-key",
            "client.secret",
            "key-store"
        }) {
            fresh.put(key, random());
        }
        fresh.put("client.id", UUID.randomUUID().toString());
        fresh.put("directory-tenant", UUID.randomUUID().toString());
        return fresh.entrySet().stream().map(Secrets::line).collect(Collectors.joining());
    }

    private static String line(Map.Entry<String, String> entry) {
        return entry.getKey() + "=" + entry.getValue() + "\n";
    }

    private static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "Secrets";
    }
}
