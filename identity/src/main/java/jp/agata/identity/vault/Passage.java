package jp.agata.identity.vault;

/**
 * A stretch of text in which a name would stand together.
 *
 * @param where as its writer would look for it: 2行目, シート「名簿」3行目, 4ページ
 */
record Passage(String where, String text) {}
