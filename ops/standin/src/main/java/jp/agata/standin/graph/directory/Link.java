package jp.agata.standin.graph.directory;

import java.util.UUID;

/** Something an object is linked to, as a reader sees it. */
public record Link<T>(UUID target, long order, T value, long since) {}
