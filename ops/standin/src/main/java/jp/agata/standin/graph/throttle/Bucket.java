package jp.agata.standin.graph.throttle;

/** What was used of a limit lately. It runs out evenly; what is asked beyond the limit counts too, so that asking again at once helps nobody. */
final class Bucket {

    /** Use is not counted beyond this share of the limit. */
    private static final double BRIM = 1.8;

    /**
     * @param share of the limit that is used now
     * @param delay milliseconds until this much would be let through; 0 if it is
     */
    record Level(double share, long delay) {}

    private final double limit;
    private final double perMilli;
    private double used;
    private long at;

    Bucket(Limit limit, long now) {
        this.limit = limit.amount();
        this.perMilli = limit.amount() / (double) limit.window().toMillis();
        this.at = now;
    }

    synchronized Level charge(double cost, long now) {
        used = Math.max(0, used - Math.max(0, now - at) * perMilli);
        at = Math.max(at, now);
        used = Math.min(used + cost, limit * BRIM);
        var delay = used > limit ? (long) Math.ceil((used - limit) / perMilli) : 0;
        return new Level(used / limit, delay);
    }
}
