package jp.agata.intake;

import jp.agata.access.Classification;

/**
 * What a module takes files for.
 *
 * @param name in the table of files and in the trail
 * @param classification the most sensitive data such a file carries
 */
public record Purpose(String name, Classification classification) {}
