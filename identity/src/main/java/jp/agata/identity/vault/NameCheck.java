package jp.agata.identity.vault;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.agata.access.Actor;
import jp.agata.audit.Audit;
import jp.agata.identity.Posts;
import jp.agata.problem.Problem;
import jp.agata.web.Sentences;
import org.springframework.stereotype.Component;

/** Keeps children out of the vault: what names one is refused, with the name and where it stands. */
@Component
class NameCheck {

    private static final int SHOWN = 20;

    private final Posts posts;
    private final ChildNames names;
    private final VaultTrail trail;
    private final Sentences sentences;

    NameCheck(Posts posts, ChildNames names, VaultTrail trail, Sentences sentences) {
        this.posts = posts;
        this.names = names;
        this.trail = trail;
        this.sentences = sentences;
    }

    /** Of a text, where also a given name with 「さん」 is one. */
    void refuseNamesInText(List<Passage> passages) {
        refuse(passages, ofText(Actor.current().person()).in(passages));
    }

    /** Of a file: there 「花子さん」 is more often a character of a lesson than a child. */
    void refuseNamesInFile(List<Passage> passages) {
        refuse(passages, ofFiles(Actor.current().person()).in(passages));
    }

    NameIndex ofText(UUID person) {
        return NameIndex.of(met(person), true);
    }

    NameIndex ofFiles(UUID person) {
        return NameIndex.of(met(person), false);
    }

    /** What cannot be compared is not accepted. */
    private List<ChildName> met(UUID person) {
        return posts.everHeldBy(person).stream()
                .map(post -> names.metBy(post).orElseThrow(VaultProblem.NAMES_OUT_OF_REACH::with))
                .flatMap(Collection::stream)
                .toList();
    }

    private void refuse(List<Passage> passages, List<Mention> found) {
        if (!found.isEmpty()) {
            trail.record(Audit.Action.REFUSED, "names", Map.of("mentions", found.size(), "passages", passages.size()));
            throw VaultProblem.NAMES_FOUND
                    .with(found.size())
                    .at(found.stream().limit(SHOWN).map(this::finding).toList());
        }
    }

    private Problem.Finding finding(Mention mention) {
        return new Problem.Finding(mention.where(), sentences.of("vault.name-found", mention.written()));
    }
}
