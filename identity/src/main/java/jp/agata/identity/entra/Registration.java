package jp.agata.identity.entra;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * An app registration, and by what we prove to be it.
 *
 * @param proof which of the others has to be there
 * @param certificate PEM with its key, or PFX with {@code certificatePassword}
 * @param tokenFile what the cluster mounts into a workload
 */
record Registration(
        String clientId,
        Proof proof,
        @Nullable String clientSecret,
        @Nullable Path certificate,
        @Nullable String certificatePassword,
        @Nullable Path tokenFile) {

    enum Proof {
        CLIENT_SECRET,
        CERTIFICATE,
        WORKLOAD_IDENTITY,
        /** The identity the machine itself has; there is nothing to keep. */
        MANAGED_IDENTITY
    }

    Registration {
        var given = switch (proof) {
            case CLIENT_SECRET -> clientSecret;
            case CERTIFICATE -> certificate;
            case WORKLOAD_IDENTITY -> tokenFile;
            case MANAGED_IDENTITY -> clientId;
        };
        if (given == null || given.toString().isBlank()) {
            throw new IllegalArgumentException("App registration " + clientId + " lacks what " + proof + " needs");
        }
    }

    /** Without what is secret. */
    @Override
    public String toString() {
        return clientId + " by " + proof;
    }
}
