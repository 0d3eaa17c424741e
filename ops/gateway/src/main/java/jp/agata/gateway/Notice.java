package jp.agata.gateway;

import org.springframework.http.HttpStatus;

/** What the gateway itself has to say to a person; the texts are in {@code notices.properties}. */
enum Notice {
    TENANT_UNKNOWN(HttpStatus.NOT_FOUND, 0),
    PATH_UNKNOWN(HttpStatus.NOT_FOUND, 0),
    MAINTENANCE(HttpStatus.SERVICE_UNAVAILABLE, 60),
    TOO_MANY(HttpStatus.TOO_MANY_REQUESTS, 1),
    CELL_DOWN(HttpStatus.BAD_GATEWAY, 0),
    CELL_RESTING(HttpStatus.SERVICE_UNAVAILABLE, 3),
    CELL_SLOW(HttpStatus.GATEWAY_TIMEOUT, 0),
    TABLE_MISSING(HttpStatus.SERVICE_UNAVAILABLE, 2),
    BROKEN(HttpStatus.INTERNAL_SERVER_ERROR, 0);

    private final HttpStatus status;
    private final int retryAfterSeconds;

    Notice(HttpStatus status, int retryAfterSeconds) {
        this.status = status;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    HttpStatus status() {
        return status;
    }

    int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
