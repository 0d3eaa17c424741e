package jp.agata.standin.graph.time;

/** Something that can begin anew, as after a restart. */
public interface Resettable {

    void reset();
}
