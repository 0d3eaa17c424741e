package jp.agata.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsFilesTest {

    @Test
    void theTrustStoreHoldsTheStandinsCertificateAndNeedsNoPassword(@TempDir Path folder) throws Exception {
        var tls = TlsFiles.in(folder, "a-password");

        var keys = KeyStore.getInstance(tls.keyStore().toFile(), "a-password".toCharArray());
        var trust = KeyStore.getInstance(tls.trustStore().toFile(), (char[]) null);

        assertThat(trust.size()).isEqualTo(1);
        assertThat(trust.getCertificate("standin")).isEqualTo(keys.getCertificate("standin"));
        assertThat(((X509Certificate) keys.getCertificate("standin")).getSubjectAlternativeNames())
                .anySatisfy(name -> assertThat(name.get(1)).isEqualTo("localhost"));
        assertThat(TlsFiles.in(folder, "a-password").context()).isNotNull();
    }
}
