package jp.agata.standin.graph;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.agata.standin.RunningStandin;

/** The applications the tests call as: one that may everything, one that may only read users, one with a certificate, one that is a federated workload. */
public final class TestApplications {

    public static final String READER = "aaaaaaaa-0000-4000-8000-000000000001";
    public static final String CERTIFIED = "aaaaaaaa-0000-4000-8000-000000000002";
    public static final String WORKLOAD = "aaaaaaaa-0000-4000-8000-000000000003";
    public static final String CLOSER = "aaaaaaaa-0000-4000-8000-000000000004";
    public static final String PASSWORD = "changeit";
    static final String ISSUER = "https://kubernetes.example";
    static final String SUBJECT = "system:serviceaccount:agata:worker";

    private static final List<String> EVERYTHING = List.of(
            "AdministrativeUnit.ReadWrite.All",
            "Group.ReadWrite.All",
            "LicenseAssignment.ReadWrite.All",
            "Organization.Read.All",
            "RoleManagement.ReadWrite.Directory",
            "SensitivityLabels.Read.All",
            "Sites.FullControl.All",
            "TeamMember.ReadWrite.All",
            "User.ReadWrite.All",
            "User.RevokeSessions.All",
            "User-PasswordProfile.ReadWrite.All");

    private final Path folder;

    TestApplications(Path folder) {
        this.folder = folder;
    }

    Stream<String> settings() {
        try {
            makeCertificate();
            Files.writeString(
                    folder.resolve("issuer.json"), new JWKSet(issuerKey().toPublicJWK()).toString());
        } catch (IOException | InterruptedException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return Stream.of(
                        application(
                                0,
                                "Agata",
                                RunningStandin.CLIENT,
                                "client-secret=" + RunningStandin.SECRET,
                                EVERYTHING),
                        application(
                                1,
                                "Reader",
                                READER,
                                "client-secret=" + RunningStandin.SECRET,
                                List.of("User.Read.All")),
                        application(2, "Certified", CERTIFIED, "certificate=" + folder.resolve("app.pem"), EVERYTHING),
                        application(3, "Workload", WORKLOAD, "federations[0].issuer=" + ISSUER, EVERYTHING),
                        application(
                                4,
                                "Closer",
                                CLOSER,
                                "client-secret=" + RunningStandin.SECRET,
                                List.of("User.EnableDisableAccount.All")),
                        subscriptions(),
                        Stream.of(
                                name(3) + "federations[0].subject=" + SUBJECT,
                                name(3) + "federations[0].keys=" + folder.resolve("issuer.json")))
                .flatMap(settings -> settings);
    }

    /** The certificate with its key, as azure-identity reads it. */
    public static Path pfx(Path folder) {
        return folder.resolve("app.p12");
    }

    static RSAKey certificateKey(Path folder) throws Exception {
        var store = KeyStore.getInstance(pfx(folder).toFile(), PASSWORD.toCharArray());
        return RSAKey.load(store, "app", PASSWORD.toCharArray());
    }

    private static final class IssuerKey {

        static final RSAKey KEY = generated();

        private static RSAKey generated() {
            try {
                return new RSAKeyGenerator(2048).keyID("issuer").generate();
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static RSAKey issuerKey() {
        return IssuerKey.KEY;
    }

    /** What the cluster mounts into a workload. */
    public static String workloadToken() throws JOSEException {
        return signed(issuerKey(), ISSUER, SUBJECT, "api://AzureADTokenExchange", 600);
    }

    static String signed(RSAKey key, String issuer, String subject, String audience, int seconds) throws JOSEException {
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(subject)
                .audience(audience)
                .jwtID(UUID.randomUUID().toString())
                .expirationTime(new Date(System.currentTimeMillis() + seconds * 1000L))
                .build();
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static Stream<String> application(int number, String name, String id, String proof, List<String> roles) {
        var prefix = name(number);
        return Stream.concat(
                Stream.of(prefix + "name=" + name, prefix + "client-id=" + id, prefix + proof),
                IntStream.range(0, roles.size()).mapToObj(i -> prefix + "roles[" + i + "]=" + roles.get(i)));
    }

    /** The usual one, and one of which there is a single seat. */
    private static Stream<String> subscriptions() {
        return Stream.of(
                "agata.standin.graph.subscriptions[0].sku-id=e97c048c-37a4-45fb-ab50-922fbf07a370",
                "agata.standin.graph.subscriptions[0].sku-part-number=M365EDU_A5_FACULTY",
                "agata.standin.graph.subscriptions[0].enabled=10000",
                "agata.standin.graph.subscriptions[1].sku-id=18250162-5d87-4436-a834-d795c15c80f3",
                "agata.standin.graph.subscriptions[1].sku-part-number=M365EDU_A3_STUUSEBNFT",
                "agata.standin.graph.subscriptions[1].enabled=1");
    }

    private static String name(int number) {
        return "agata.standin.graph.applications[" + number + "].";
    }

    private void makeCertificate() throws IOException, InterruptedException, GeneralSecurityException {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var process = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "app",
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=Agata",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        pfx(folder).toString())
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("keytool failed");
        }
        var store = KeyStore.getInstance(pfx(folder).toFile(), PASSWORD.toCharArray());
        var encoded = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(store.getCertificate("app").getEncoded());
        Files.writeString(
                folder.resolve("app.pem"), "-----BEGIN CERTIFICATE-----\n" + encoded + "\n-----END CERTIFICATE-----\n");
    }
}
