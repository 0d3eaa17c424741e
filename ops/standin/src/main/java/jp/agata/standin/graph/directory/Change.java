package jp.agata.standin.graph.directory;

import java.util.BitSet;

/** One entry of the change log: when, which object, which slots. */
public record Change(long at, Item item, BitSet slots) {}
