package jp.agata.school;

import jp.agata.problem.ProblemCode;

public enum SchoolCodeProblem implements ProblemCode {
    MALFORMED,
    WRONG_CHECK_DIGIT;

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
