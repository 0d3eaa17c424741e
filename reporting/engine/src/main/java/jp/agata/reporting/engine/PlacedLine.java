package jp.agata.reporting.engine;

/** A line of text and where its baseline begins, in points from the lower left of the page. */
record PlacedLine(String line, float x, float y) {}
