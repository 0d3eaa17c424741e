package jp.agata.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The stand-in's key, and a trust store with its certificate alone, made once with the JDK's keytool. */
record TlsFiles(Path keyStore, Path trustStore) {

    private static final String ALIAS = "standin";

    static TlsFiles in(Path folder, String password) {
        var files = new TlsFiles(folder.resolve("standin.p12"), folder.resolve("trust.p12"));
        if (!Files.exists(files.trustStore)) {
            try {
                files.create(password);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
        return files;
    }

    /** A context that trusts the stand-in and nobody else. */
    SSLContext context() {
        try {
            var trust = KeyStore.getInstance(trustStore.toFile(), (char[]) null);
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(trust);
            var context = SSLContext.getInstance("TLS");
            context.init(null, factory.getTrustManagers(), null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void create(String password) throws IOException, GeneralSecurityException {
        Files.deleteIfExists(keyStore);
        generateKey(password);
        var keys = KeyStore.getInstance(keyStore.toFile(), password.toCharArray());
        var trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry(ALIAS, keys.getCertificate(ALIAS));
        var half = trustStore.resolveSibling("trust.new");
        try (var out = Files.newOutputStream(half)) {
            // A certificate is no secret, so this store has no password that would have to be handed on.
            trust.store(out, null);
        }
        Files.move(half, trustStore, StandardCopyOption.ATOMIC_MOVE);
    }

    private void generateKey(String password) throws IOException {
        var builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-validity",
                        "3650",
                        "-storetype",
                        "PKCS12",
                        "-storepass:env",
                        "AGATA_KEY_STORE_PASSWORD",
                        "-keystore",
                        keyStore.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(Map.of("AGATA_KEY_STORE_PASSWORD", password));
        try {
            var keytool = builder.start();
            if (!keytool.waitFor(1, TimeUnit.MINUTES) || keytool.exitValue() != 0) {
                throw new IllegalStateException("keytool failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
