package jp.agata.identity.transfers;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The managed part of the directory as it was read.
 *
 * @param freeSeats licences that nobody uses yet, by the name of the licence group
 */
public record Snapshot(Instant readAt, List<Account> accounts, List<Circle> circles, Map<String, Integer> freeSeats) {

    public Snapshot {
        accounts = List.copyOf(accounts);
        circles = List.copyOf(circles);
        freeSeats = Map.copyOf(freeSeats);
    }
}
