package jp.agata.tenancy;

import jp.agata.problem.ProblemCode;

public enum LocalGovernmentCodeProblem implements ProblemCode {
    MALFORMED,
    WRONG_CHECK_DIGIT;

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
