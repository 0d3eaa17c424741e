package jp.agata.reporting.engine;

/** A character that a form shows by another one because the font lacks it. */
public record Substitution(MissingGlyph missing, String drawn) {}
