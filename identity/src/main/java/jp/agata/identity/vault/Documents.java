package jp.agata.identity.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** 教材 and 文書: a file is read through and checked before it is kept. */
@Service
class Documents {

    private static final int LONGEST_NAME = 200;

    private final FileReading reading;
    private final NameCheck names;
    private final Texts texts;
    private final KeptFiles files;
    private final VaultItems items;

    Documents(FileReading reading, NameCheck names, Texts texts, KeptFiles files, VaultItems items) {
        this.reading = reading;
        this.names = names;
        this.texts = texts;
        this.files = files;
        this.items = items;
    }

    UUID add(ItemKind kind, Heading heading, String fileName, byte[] bytes, boolean picturesSeen) {
        check(heading, fileName, bytes, picturesSeen);
        return files.add(kind, heading, fileName, bytes);
    }

    void change(UUID id, int seen, Heading heading, String fileName, byte[] bytes, boolean picturesSeen) {
        check(heading, fileName, bytes, picturesSeen);
        files.change(id, seen, heading, fileName, bytes);
    }

    void rename(UUID id, int seen, Heading heading) {
        heading.refuseUnlessFits();
        names.refuseNamesInText(texts.headings(heading));
        items.rename(id, seen, heading);
    }

    /** Checked again: children have come since. */
    void restore(UUID id, int seen, ItemVersion version) {
        names.refuseNamesInFile(reading.read(
                        version.fileName(), files.fetch(id, version.number()).bytes())
                .passages());
        items.restore(id, seen, version);
    }

    private void check(Heading heading, String fileName, byte[] bytes, boolean picturesSeen) {
        heading.refuseUnlessFits();
        if (fileName.length() > LONGEST_NAME) {
            throw VaultProblem.FILE_NAME_TOO_LONG.with(LONGEST_NAME);
        }
        var text = reading.read(fileName, bytes);
        names.refuseNamesInText(texts.headings(heading));
        var passages = new ArrayList<>(List.of(texts.fileName(fileName)));
        passages.addAll(text.passages());
        Marking.refuseHigher(passages);
        names.refuseNamesInFile(passages);
        if (text.pictures() && !picturesSeen) {
            throw VaultProblem.PICTURES_NOT_SEEN.with();
        }
    }
}
