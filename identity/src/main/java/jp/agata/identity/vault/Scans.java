package jp.agata.identity.vault;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.agata.problem.Problem;
import jp.agata.web.Sentences;
import org.springframework.stereotype.Service;

/**
 * Looks a vault through again: what was free of names when it was kept may name a child who has come since. The record
 * of it is the proof a move rests on.
 */
@Service
class Scans {

    private final ItemRows items;
    private final CredentialRows credentials;
    private final NameCheck names;
    private final Texts texts;
    private final FileReading reading;
    private final KeptFiles files;
    private final ScanRows rows;
    private final Sentences sentences;
    private final Clock clock;

    Scans(
            ItemRows items,
            CredentialRows credentials,
            NameCheck names,
            Texts texts,
            FileReading reading,
            KeptFiles files,
            ScanRows rows,
            Sentences sentences,
            Clock clock) {
        this.items = items;
        this.credentials = credentials;
        this.names = names;
        this.texts = texts;
        this.reading = reading;
        this.files = files;
        this.rows = rows;
        this.sentences = sentences;
        this.clock = clock;
    }

    Scan run(UUID person) {
        var ofTexts = names.ofText(person);
        var ofFiles = names.ofFiles(person);
        var findings = new ArrayList<Scan.Finding>();
        var things = items.of(person, null);
        var versions = 0;
        var read = 0;
        for (var item : things) {
            ofTexts.in(texts.headings(item.heading()))
                    .forEach(mention -> findings.add(new Scan.Finding(item.id(), item.version(), mention.where())));
            for (var version : items.versions(item)) {
                versions++;
                read += item.kind().isFile() ? 1 : 0;
                places(person, item, version, ofTexts, ofFiles)
                        .forEach(place -> findings.add(new Scan.Finding(item.id(), version.number(), place)));
            }
        }
        var held = credentials.of(person, null);
        for (var credential : held) {
            ofTexts.in(CredentialForm.texts(credential)
                            .map(text -> new Passage(credential.kind().label(), text))
                            .toList())
                    .forEach(mention -> findings.add(new Scan.Finding(null, null, mention.where())));
        }
        var scan = new Scan(clock.instant(), things.size() + held.size(), versions, read, findings);
        rows.add(person, scan);
        return scan;
    }

    private List<String> places(UUID person, Item item, ItemVersion version, NameIndex ofTexts, NameIndex ofFiles) {
        if (!item.kind().isFile()) {
            return where(ofTexts.in(texts.lines(version.body())));
        }
        try {
            var text = reading.read(version.fileName(), files.bytes(person, version));
            return where(ofFiles.in(text.passages()));
        } catch (Problem unreadable) {
            return List.of(sentences.of(unreadable));
        } catch (IllegalStateException | UncheckedIOException damaged) {
            return List.of(sentences.of("vault.damaged"));
        }
    }

    private static List<String> where(List<Mention> mentions) {
        return mentions.stream().map(Mention::where).distinct().toList();
    }
}
