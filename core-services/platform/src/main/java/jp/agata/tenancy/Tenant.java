package jp.agata.tenancy;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;

/** A tenant: an education board (設置者) that owns one schema, named by its 全国地方公共団体コード (6 digits). */
public record Tenant(String code) {

    private static final ScopedValue<Tenant> CURRENT = ScopedValue.newInstance();
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");

    public Tenant {
        if (!isCode(code)) {
            throw new IllegalArgumentException("Not a tenant code: " + code);
        }
    }

    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /** The tenant this thread works for. There is no default. */
    public static Tenant current() {
        return CURRENT.orElseThrow(() -> new NoSuchElementException("No tenant is bound"));
    }

    public static Optional<Tenant> bound() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    public <T, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    public String schema() {
        return "t_" + code;
    }

    /** Owns the schema, cannot log in. */
    public String ownerRole() {
        return schema() + "_own";
    }

    /** Logs in, reads and writes rows, can change nothing of the schema. */
    public String loginRole() {
        return schema() + "_app";
    }
}
