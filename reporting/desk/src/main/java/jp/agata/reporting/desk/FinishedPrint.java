package jp.agata.reporting.desk;

import jp.agata.storage.Storage;

/**
 * A PDF just made.
 *
 * @param content hash under which storage keeps the bytes
 * @param pageIndex key to pages, as JSON; see {@code Printed.index()}
 */
record FinishedPrint(
        String title, boolean isFinal, int pages, String templateHash, Storage.Hash content, String pageIndex) {}
