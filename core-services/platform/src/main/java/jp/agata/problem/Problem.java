package jp.agata.problem;

import java.util.List;

/** The one exception for refusals a person can understand. Anything else that is thrown is a bug. */
public final class Problem extends RuntimeException {

    /** One place in the input that has to be mended: row and column as the person sees them, and why. */
    public record Finding(String where, String message) {}

    private final transient ProblemCode code;
    private final transient List<Object> arguments;
    private final transient List<Finding> findings;

    Problem(ProblemCode code, List<Object> arguments, List<Finding> findings) {
        super(code.messageKey() + arguments);
        this.code = code;
        this.arguments = arguments;
        this.findings = findings;
    }

    public Problem at(List<Finding> places) {
        return new Problem(code, arguments, List.copyOf(places));
    }

    public ProblemCode code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<Finding> findings() {
        return findings;
    }
}
