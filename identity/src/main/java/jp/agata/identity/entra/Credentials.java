package jp.agata.identity.entra;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.identity.AadCredentialBuilderBase;
import com.azure.identity.ClientCertificateCredentialBuilder;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.azure.identity.ManagedIdentityCredentialBuilder;
import com.azure.identity.WorkloadIdentityCredentialBuilder;
import java.nio.file.Path;
import java.util.Objects;

/** The credential of an app registration, of whichever kind is configured. */
record Credentials(EntraProperties properties, HttpClient http) {

    TokenCredential of(Registration registration) {
        return switch (registration.proof()) {
            case CLIENT_SECRET ->
                at(new ClientSecretCredentialBuilder(), registration)
                        .clientSecret(registration.clientSecret())
                        .build();
            case CERTIFICATE -> certificate(registration);
            case WORKLOAD_IDENTITY ->
                at(new WorkloadIdentityCredentialBuilder(), registration)
                        .tokenFilePath(String.valueOf(registration.tokenFile()))
                        .build();
            case MANAGED_IDENTITY ->
                new ManagedIdentityCredentialBuilder()
                        .clientId(registration.clientId())
                        .httpClient(http)
                        .build();
        };
    }

    private TokenCredential certificate(Registration registration) {
        var builder = at(new ClientCertificateCredentialBuilder(), registration);
        var file = Objects.requireNonNull(registration.certificate());
        return isPem(file)
                ? builder.pemCertificate(file.toString()).build()
                : builder.pfxCertificate(file.toString())
                        .clientCertificatePassword(registration.certificatePassword())
                        .build();
    }

    private static boolean isPem(Path file) {
        return file.getFileName().toString().endsWith(".pem");
    }

    private <T extends AadCredentialBuilderBase<T>> T at(T builder, Registration registration) {
        builder.tenantId(properties.directoryTenant().toString())
                .clientId(registration.clientId())
                .authorityHost(properties.authority().toString())
                .httpClient(http);
        return properties.isMicrosoft() ? builder : builder.disableInstanceDiscovery();
    }
}
