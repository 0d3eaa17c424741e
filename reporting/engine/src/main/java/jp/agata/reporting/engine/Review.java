package jp.agata.reporting.engine;

import java.util.List;
import jp.agata.problem.Problem;

/** An accepted template with the canonical copy to keep, and notices of what the filter left out of it. */
public record Review(Template template, byte[] canonical, List<Problem.Finding> notices) {}
