package jp.agata.identity.vault;

/** A name a child bears or once bore, as registered. */
public record ChildName(String name, String furigana) {}
