package jp.agata.roster;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.agata.intake.GivenFile;
import jp.agata.intake.GivenFiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person decides about a file before it is taken over: characters, 外字, columns. */
@Service
@Transactional
public class RosterDecisions {

    private static final Pattern GAIJI =
            Pattern.compile("U\\+(E[0-9A-F]{3}|F[0-8][0-9A-F]{2}|F[0-9A-F]{4}|10[0-9A-F]{4})");

    private final RememberedDecisions decisions;
    private final RosterPreviews previews;
    private final ImportTrail trail;

    RosterDecisions(RememberedDecisions decisions, RosterPreviews previews, ImportTrail trail) {
        this.decisions = decisions;
        this.previews = previews;
        this.trail = trail;
    }

    /** Takes the text for that cell of the file; checked again like any other. Empty text decides nothing. */
    public void correct(UUID id, Map<Corrections.Cell, String> cells) {
        open(id);
        cells.forEach((cell, text) -> {
            if (!text.isBlank()) {
                decisions.correct(id, cell, text);
            }
        });
        trail.decided(id, "characters", cells.size());
    }

    /** The municipality remembers the real character and puts it in from now on. */
    public void identify(UUID id, Map<String, String> characters) {
        open(id);
        characters.forEach((code, character) -> {
            if (GAIJI.matcher(code).matches() && !character.isBlank()) {
                decisions.identify(code, character);
            }
        });
        trail.decided(id, "gaiji", characters.size());
    }

    /** Which column is which, for every later file with the same headers. */
    public void map(UUID id, Map<Field, Integer> columns) {
        var header = previews.header(open(id));
        columns.values().removeIf(column -> column < 0 || column >= header.size());
        decisions.remember(header, columns);
        trail.decided(id, "mapping", columns.size());
    }

    private GivenFile open(UUID id) {
        var file = trail.get(id);
        GivenFiles.refuseTaken(file);
        return file;
    }
}
