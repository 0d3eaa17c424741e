package jp.agata.reporting.engine;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import jp.agata.problem.Problem;

/** The child process of {@link TrialRun}: reads a request from its input, writes the outcome to its output, ends. */
final class TrialMain {

    private static final int PREVIEW_DPI = 110;
    private static final int MAX_SHOWN = 1_000;

    private TrialMain() {}

    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        PrintStream answers = System.out;
        System.setOut(System.err);
        try (var in = new ObjectInputStream(System.in);
                var out = new DataOutputStream(answers)) {
            answer((TrialRequest) in.readObject(), Press.of(Path.of(arguments[0])), out);
        }
        System.exit(0);
    }

    private static void answer(TrialRequest request, Press press, DataOutputStream out) throws IOException {
        try {
            var printed = printed(request, press);
            var picture = press.png(printed, 1, PREVIEW_DPI);
            press.pdf(request.id(), printed);
            out.writeInt(TrialRun.SUCCEEDED);
            out.writeInt(printed.pageCount());
            out.writeInt(picture.length);
            out.write(picture);
        } catch (Problem problem) {
            refuse(out, problem.code().name(), problem.arguments());
        } catch (RuntimeException e) {
            refuse(out, e.getClass().getSimpleName(), List.of(String.valueOf(e.getMessage())));
        }
    }

    private static Printed printed(TrialRequest request, Press press) {
        Map<String, Object> parameters = new HashMap<>(request.parameters());
        request.subReports().forEach((name, jrxml) -> parameters.put(name, Templates.filtered(name, jrxml)));
        var template = Templates.filtered(request.id(), request.jrxml());
        return press.fill(template, parameters, request.rows(), GlyphPolicy.fallback(UnaryOperator.identity()));
    }

    private static void refuse(DataOutputStream out, String code, List<?> arguments) throws IOException {
        out.writeInt(TrialRun.REFUSED);
        out.writeUTF(code);
        out.writeInt(arguments.size());
        for (var argument : arguments) {
            var text = String.valueOf(argument);
            out.writeUTF(text.substring(0, Math.min(text.length(), MAX_SHOWN)));
        }
    }
}
