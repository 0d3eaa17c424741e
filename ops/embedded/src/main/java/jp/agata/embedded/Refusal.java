package jp.agata.embedded;

import java.util.List;

/** Why an installation does not start: one plain message ({@code refusal.…} in messages.properties), one exit code. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    enum Reason {
        UNEXPECTED(1),
        BAD_USAGE(2),
        PORT_TAKEN(5),
        FOLDER_IN_USE(6),
        FOLDER_OF_OTHER_VERSION(7),
        FOLDER_NOT_OURS(7),
        DISK_FULL(8),
        TOOL_MISSING(9),
        SERVICE_FAILED(11),
        NOT_RUNNING(12),
        FOLDER_NOT_WRITABLE(13);

        final int exitCode;

        Reason(int exitCode) {
            this.exitCode = exitCode;
        }
    }

    private final Reason reason;
    private final transient List<Object> details;

    Refusal(Reason reason, Object... details) {
        super(reason.name());
        this.reason = reason;
        this.details = List.of(details);
    }

    Reason reason() {
        return reason;
    }

    int exitCode() {
        return reason.exitCode;
    }

    String text() {
        return Messages.text("refusal." + reason, details.toArray());
    }
}
