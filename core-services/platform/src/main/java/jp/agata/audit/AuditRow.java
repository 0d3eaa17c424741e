package jp.agata.audit;

import java.util.Arrays;

/** One entry as it stands in the table. */
@SuppressWarnings("ArrayRecordComponent")
record AuditRow(long seq, String entry, byte[] previousHash, byte[] hash) {

    boolean follows(ChainLink before) {
        return seq == before.seq() + 1 && Arrays.equals(previousHash, before.hash());
    }

    boolean isAsWritten(ChainLink before) {
        return Arrays.equals(hash, before.next(entry).hash());
    }
}
