package jp.agata.standin.graph.directory;

/** The type of a property, as far as reading and checking it needs. */
public enum Type {
    STRING,
    BOOLEAN,
    DATE,
    INTEGER,
    STRINGS,
    OBJECT,
    OBJECTS,
    /** Kept by another service than the directory, which cannot list it. */
    ELSEWHERE;

    public boolean isCollection() {
        return this == STRINGS || this == OBJECTS;
    }
}
