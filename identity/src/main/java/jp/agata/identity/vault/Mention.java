package jp.agata.identity.vault;

/**
 * A child named in a text.
 *
 * @param written the registered name or reading that was met; nothing the writer did not know already
 */
record Mention(String where, String written) {}
