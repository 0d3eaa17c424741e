package jp.agata.identity.transfers;

/** One bucket for each app registration: people and groups are written by one, teams by another. */
record Buckets(TokenBucket identity, TokenBucket teams) {

    TokenBucket of(Phase phase) {
        return phase == Phase.TEAMS ? teams : identity;
    }
}
