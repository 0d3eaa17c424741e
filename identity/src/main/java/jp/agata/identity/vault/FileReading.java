package jp.agata.identity.vault;

import static jp.agata.identity.vault.VaultProblem.*;

import java.util.ArrayList;
import jp.agata.characters.Decoding.Decoded;
import jp.agata.characters.Decoding.Undecodable;
import jp.agata.characters.StrictDecoder;
import jp.agata.web.Sentences;
import org.springframework.stereotype.Component;

/** Reads everything that is written in a file. What cannot be looked through is not accepted. */
@Component
class FileReading {

    private final Sentences sentences;

    FileReading(Sentences sentences) {
        this.sentences = sentences;
    }

    FileText read(String fileName, byte[] bytes) {
        return switch (DocumentFormat.of(fileName, bytes)) {
            case TEXT -> text(bytes);
            case OFFICE -> new OfficeReading(sentences).read(bytes);
            case PDF -> new PdfReading(sentences).read(bytes);
        };
    }

    private FileText text(byte[] bytes) {
        return switch (StrictDecoder.decode(bytes)) {
            case Decoded decoded -> {
                var lines = decoded.text().lines().toList();
                var passages = new ArrayList<Passage>();
                for (var at = 0; at < lines.size(); at++) {
                    passages.add(new Passage(sentences.of("vault.where.line", at + 1), lines.get(at)));
                }
                yield new FileText(passages, false);
            }
            case Undecodable broken -> throw FILE_UNREADABLE_TEXT.with(broken.line());
        };
    }
}
