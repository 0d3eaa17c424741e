package jp.agata.identity.vault;

import static jp.agata.identity.vault.VaultProblem.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import jp.agata.characters.Graphemes;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What the form of a training or a licence sends. */
record CredentialForm(
        @Nullable String title,
        @Nullable String issuer,
        @Nullable String number,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate until,

        @Nullable BigDecimal hours) {

    private static final BigDecimal MOST_HOURS = new BigDecimal("9999.9");

    Credential toCredential(UUID id, CredentialKind kind) {
        var credential = new Credential(id, kind, text(title), text(issuer), text(number), day, until, hours);
        if (credential.title().isEmpty()) {
            throw NO_TITLE.with();
        }
        if (texts(credential).anyMatch(text -> Graphemes.count(text) > VaultSettings.TITLE_LENGTH)) {
            throw TITLE_TOO_LONG.with(VaultSettings.TITLE_LENGTH);
        }
        if (until != null && until.isBefore(day)) {
            throw ENDS_BEFORE_IT_BEGINS.with();
        }
        if (hours != null && (hours.signum() < 0 || hours.compareTo(MOST_HOURS) > 0)) {
            throw HOURS_OUT_OF_RANGE.with();
        }
        return credential;
    }

    static Stream<String> texts(Credential credential) {
        return Stream.of(credential.title(), credential.issuer(), credential.number());
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
