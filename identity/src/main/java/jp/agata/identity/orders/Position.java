package jp.agata.identity.orders;

/** A place and what one is there (職名). */
public record Position(Place place, String title) {}
