package jp.agata.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The Ed25519 key that seals tree heads. Made at first use beside the heads; the public half is handed to the boards. */
class SealKey {

    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey secret;
    private final PublicKey open;

    private SealKey(PrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.open = open;
    }

    static SealKey in(Path directory) {
        try {
            return Files.exists(directory.resolve("seal.key")) ? read(directory) : create(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The seal key in " + directory + " is not readable", e);
        }
    }

    String sign(String text) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isGood(String text, String signed) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(open);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(signed));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static SealKey read(Path directory) throws IOException, GeneralSecurityException {
        var factory = KeyFactory.getInstance(ALGORITHM);
        var decoder = Base64.getMimeDecoder();
        return new SealKey(
                factory.generatePrivate(
                        new PKCS8EncodedKeySpec(decoder.decode(Files.readString(directory.resolve("seal.key"))))),
                factory.generatePublic(
                        new X509EncodedKeySpec(decoder.decode(Files.readString(directory.resolve("seal.pub"))))));
    }

    private static SealKey create(Path directory) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("seal.pub"), encode(pair.getPublic().getEncoded()));
        var secret = Files.createTempFile(
                directory,
                "seal",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, encode(pair.getPrivate().getEncoded()));
        Files.move(secret, directory.resolve("seal.key"));
        return new SealKey(pair.getPrivate(), pair.getPublic());
    }

    private static String encode(byte[] key) {
        return Base64.getEncoder().encodeToString(key) + "\n";
    }
}
