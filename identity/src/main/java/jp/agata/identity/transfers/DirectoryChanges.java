package jp.agata.identity.transfers;

import java.util.List;
import java.util.UUID;

/** What somebody changed in the directory since it was looked at (ずれの知らせ). An alarm only: what is right is read anew. */
public interface DirectoryChanges {

    /** The state of now, to ask from later. */
    String mark();

    Changes since(String mark);

    /**
     * @param accounts that were made, changed or removed
     * @param mark to ask from next time
     * @param complete false if the directory no longer knows the mark, so that everything has to be read
     */
    record Changes(List<UUID> accounts, String mark, boolean complete) {

        public Changes {
            accounts = List.copyOf(accounts);
        }
    }
}
