package jp.agata.identity.entra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import jp.agata.identity.transfers.Trait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** What of an account can be written, and what cannot. */
class AccountFieldsTest {

    private final AccountFields fields = new AccountFields("extensionAttribute7", "extension_0_appliedOrder");

    @ParameterizedTest
    @EnumSource(
            value = Trait.class,
            names = {"NAME", "ADDRESS", "MAIL_HANDED_TO", "SESSIONS_SINCE"})
    void whoSomebodyIsToOthersCannotBeChanged(Trait trait) {
        assertThatThrownBy(() -> fields.change(Map.of(trait, "x"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingIsReadButWhatIsOurs() {
        assertThat(fields.select())
                .doesNotContain("mail", "proxyAddresses", "otherMails", "mobilePhone", "assignedLicenses");
    }

    @Test
    void whatIsUnsetIsEmpty() {
        var account = fields.account(JsonMapper.shared().readTree("""
                        {"id":"00000000-0000-4000-8000-000000000001","userPrincipalName":"a@b.example",
                         "employeeId":null,"accountEnabled":true,"department":null,
                         "onPremisesExtensionAttributes":{"extensionAttribute7":";352136;"},
                         "extension_0_appliedOrder":"R9-1","signInSessionsValidFromDateTime":"2027-01-01T00:00:00.000Z"}"""));

        assertThat(account.employeeId()).isEmpty();
        assertThat(account.get(Trait.DEPARTMENT)).isEmpty();
        assertThat(account.get(Trait.PLACES)).isEqualTo(";352136;");
        assertThat(account.get(Trait.APPLIED_ORDER)).isEqualTo("R9-1");
        assertThat(account.get(Trait.SESSIONS_SINCE)).isEqualTo("2027-01-01T00:00:00Z");
    }

    @Test
    void aRegistrationDoesNotSayItsSecret() {
        var secret = new Registration("client", Registration.Proof.CLIENT_SECRET, "hush", null, null, null);
        var certificate =
                new Registration("client", Registration.Proof.CERTIFICATE, null, Path.of("a.pfx"), "hush", null);

        assertThat(secret + " " + certificate).doesNotContain("hush");
    }

    @Test
    void aRegistrationIsNotTakenWithoutItsProof() {
        assertThatThrownBy(() -> new Registration("client", Registration.Proof.CLIENT_SECRET, "", null, null, null))
                .hasMessageContaining("CLIENT_SECRET");
    }
}
