package jp.agata.identity.entra;

import com.microsoft.kiota.ApiException;
import com.microsoft.kiota.RequestInformation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jp.agata.identity.transfers.Directory;

/** Many reads in few requests. Reading twice hurts nobody, so whatever fails in passing is asked for again. */
record PatientReading(Graph graph) {

    private static final int ROUNDS = 6;

    /** The answers in the order of the questions; each question is put anew whenever it has to be repeated. */
    List<Part> all(List<Supplier<RequestInformation>> questions) {
        var answers = new ArrayList<Part>();
        for (var from = 0; from < questions.size(); from += Directory.BUNDLE) {
            var to = Math.min(questions.size(), from + Directory.BUNDLE);
            answers.addAll(bundle(questions.subList(from, to)));
        }
        return answers;
    }

    private List<Part> bundle(List<Supplier<RequestInformation>> questions) {
        var answers = new LinkedHashMap<Integer, Part>();
        for (var n = 0; n < questions.size(); n++) {
            answers.put(n, Part.NONE);
        }
        for (var round = 1; round <= ROUNDS; round++) {
            var open = answers.entrySet().stream()
                    .filter(entry -> entry.getValue().isPassing())
                    .map(Map.Entry::getKey)
                    .toList();
            if (open.isEmpty()) {
                break;
            }
            if (round > 1) {
                pause(open.stream().map(answers::get).toList());
            }
            var parts = ask(open.stream().map(n -> questions.get(n).get()).toList());
            for (var n = 0; n < open.size(); n++) {
                answers.put(open.get(n), parts.get(n));
            }
        }
        answers.values().stream().filter(Part::isPassing).findFirst().ifPresent(part -> {
            throw new IllegalStateException("The directory does not answer: " + part.status() + " " + part.code());
        });
        return List.copyOf(answers.values());
    }

    private List<Part> ask(List<RequestInformation> questions) {
        try {
            return graph.batch(questions);
        } catch (ApiException e) {
            var part = Part.of(e);
            if (part.isPassing()) {
                return Collections.nCopies(questions.size(), part);
            }
            throw e;
        }
    }

    private static void pause(List<Part> failed) {
        var longest = failed.stream()
                .map(part -> part.status() == 429 ? part.retryAfter() : Duration.ofSeconds(1))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        try {
            Thread.sleep(longest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
