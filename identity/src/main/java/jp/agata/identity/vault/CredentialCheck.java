package jp.agata.identity.vault;

import jp.agata.web.Sentences;
import org.springframework.stereotype.Component;

/** A training's title, too, may name a child. */
@Component
class CredentialCheck {

    private final NameCheck names;
    private final Sentences sentences;

    CredentialCheck(NameCheck names, Sentences sentences) {
        this.names = names;
        this.sentences = sentences;
    }

    Credential checked(Credential credential) {
        var where = sentences.of("vault.where.credential");
        names.refuseNamesInText(CredentialForm.texts(credential)
                .map(text -> new Passage(where, text))
                .toList());
        return credential;
    }
}
