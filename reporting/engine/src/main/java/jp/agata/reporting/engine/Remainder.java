package jp.agata.reporting.engine;

/** The part of a text that goes on a continuation sheet (継紙): name of its {@code agata.continue} field, page from 1. */
public record Remainder(String field, int page, String text) {}
