package jp.agata.reporting.engine;

import java.util.ArrayList;
import java.util.List;

/** The parameters and fields a template declares, and the sources its sub-data come from. */
final class Declarations {

    static final String MAIN = "";

    /** A declared parameter or field; {@code dataset} is empty for the template itself. */
    record Declared(Token.Kind kind, String dataset, String name, String className, int line) {

        boolean is(Token reference) {
            return kind == reference.kind() && name.equals(reference.text());
        }

        String shown() {
            return Token.of(kind, name).shown();
        }
    }

    /** A list, table or crosstab that shows sub-data from the value named. */
    record Source(String dataset, String name, int line) {}

    private final List<Declared> declared = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();

    void add(Declared declaration) {
        declared.add(declaration);
    }

    void add(Source source) {
        sources.add(source);
    }

    List<Declared> all() {
        return List.copyOf(declared);
    }

    List<Source> sources() {
        return List.copyOf(sources);
    }

    List<Declared> of(Token reference) {
        return declared.stream().filter(one -> one.is(reference)).toList();
    }
}
