package jp.agata.identity.vault;

import static jp.agata.identity.vault.VaultProblem.*;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.agata.characters.Graphemes;
import jp.agata.web.Sentences;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/** Phrases (文例) and plans (週案のひな形): what is written here is checked before it is kept. */
@Service
@EnableConfigurationProperties(VaultSettings.class)
class Texts {

    private final VaultItems items;
    private final NameCheck names;
    private final VaultSettings settings;
    private final Sentences sentences;

    Texts(VaultItems items, NameCheck names, VaultSettings settings, Sentences sentences) {
        this.items = items;
        this.names = names;
        this.settings = settings;
        this.sentences = sentences;
    }

    UUID add(ItemKind kind, Heading heading, String text) {
        return items.add(kind, heading, checked(heading, text));
    }

    void change(UUID id, int seen, Heading heading, String text) {
        items.change(id, seen, heading, checked(heading, text));
    }

    /** Checked again: children have come since. */
    void restore(UUID id, int seen, ItemVersion version) {
        names.refuseNamesInText(lines(version.body()));
        items.restore(id, seen, version);
    }

    private Content checked(Heading heading, String typed) {
        var text = typed.replace("\r\n", "\n").strip();
        heading.refuseUnlessFits();
        if (text.isEmpty()) {
            throw NO_TEXT.with();
        }
        if (Graphemes.count(text) > settings.textLength()) {
            throw TEXT_TOO_LONG.with(settings.textLength());
        }
        var passages = new ArrayList<>(headings(heading));
        passages.addAll(lines(text));
        Marking.refuseHigher(passages);
        names.refuseNamesInText(passages);
        return Content.ofText(text);
    }

    List<Passage> headings(Heading heading) {
        return List.of(
                new Passage(sentences.of("vault.where.title"), heading.title()),
                new Passage(sentences.of("vault.where.label"), heading.label()));
    }

    Passage fileName(String fileName) {
        return new Passage(sentences.of("vault.where.file-name"), fileName);
    }

    List<Passage> lines(String text) {
        var lines = text.lines().toList();
        var passages = new ArrayList<Passage>();
        for (var at = 0; at < lines.size(); at++) {
            passages.add(new Passage(sentences.of("vault.where.line", at + 1), lines.get(at)));
        }
        return passages;
    }
}
