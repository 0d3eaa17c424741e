package jp.agata.tenantadmin;

import java.util.List;

/**
 * A municipality as a line of the prefecture's list.
 *
 * @param tone colour of the state's chip
 */
record MunicipalityLine(
        String code,
        String name,
        String state,
        String tone,
        String icon,
        int version,
        String cell,
        String created,
        String reason,
        String drift) {

    /** How many in all, and how many need somebody. */
    record Total(int all, long active, long stopped) {

        static Total of(List<Municipality> municipalities) {
            return new Total(
                    municipalities.size(),
                    municipalities.stream()
                            .filter(one -> one.state() == Municipality.State.ACTIVE)
                            .count(),
                    municipalities.stream()
                            .filter(one ->
                                    !one.reason().isEmpty() || !one.drift().isEmpty())
                            .count());
        }
    }

    static MunicipalityLine of(Municipality municipality) {
        var state = state(municipality);
        return new MunicipalityLine(
                municipality.code(),
                municipality.name(),
                Texts.of("state." + state),
                tone(state),
                icon(state),
                municipality.version(),
                municipality.cell(),
                JapanTime.dateTime(municipality.createdAt()),
                municipality.reason(),
                municipality.drift());
    }

    public boolean isBeingAdded() {
        return tone.equals("wait");
    }

    public boolean isFailed() {
        return state.equals(Texts.of("state.FAILED"));
    }

    /** Open, but its migration stopped. */
    public boolean isBehind() {
        return state.equals(Texts.of("state.BEHIND"));
    }

    /** Open, but its schema is not what the template is. */
    public boolean isDrifted() {
        return state.equals(Texts.of("state.DRIFTED"));
    }

    public boolean isActive() {
        return state.equals(Texts.of("state.ACTIVE")) || isBehind() || isDrifted();
    }

    private static String state(Municipality municipality) {
        if (municipality.state() != Municipality.State.ACTIVE) {
            return municipality.state().name();
        }
        if (!municipality.reason().isEmpty()) {
            return "BEHIND";
        }
        return municipality.drift().isEmpty() ? "ACTIVE" : "DRIFTED";
    }

    private static String tone(String state) {
        return switch (state) {
            case "ACTIVE" -> "done";
            case "PROVISIONING" -> "wait";
            default -> "now";
        };
    }

    private static String icon(String state) {
        return switch (state) {
            case "ACTIVE" -> "check";
            case "PROVISIONING" -> "ring";
            default -> "stop";
        };
    }
}
