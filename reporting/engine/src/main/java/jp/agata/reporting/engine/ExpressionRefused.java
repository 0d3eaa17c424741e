package jp.agata.reporting.engine;

/** An expression that is not in the accepted subset of Java. Never leaves the package. */
final class ExpressionRefused extends RuntimeException {

    private final transient Fault fault;
    private final transient Object[] details;

    ExpressionRefused(Fault fault, Object... details) {
        super(fault.name(), null, false, false);
        this.fault = fault;
        this.details = details.clone();
    }

    Finding at(int line) {
        return Finding.of(line, fault, details);
    }
}
