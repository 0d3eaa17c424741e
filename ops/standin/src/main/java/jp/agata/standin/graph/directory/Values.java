package jp.agata.standin.graph.directory;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values of an object at one time; changing one makes new values. */
public final class Values {

    private static final Values NONE = new Values(new Object[0]);

    private final @Nullable Object[] slots;

    private Values(@Nullable Object[] slots) {
        this.slots = slots;
    }

    public static Values none() {
        return NONE;
    }

    public @Nullable Object get(Property property) {
        return property.slot() < slots.length ? slots[property.slot()] : null;
    }

    /** The value as an answer shows it. */
    public @Nullable Object shown(Property property) {
        return ComplexValue.shown(property, get(property));
    }

    public String text(Property property) {
        return get(property) instanceof String text ? text : "";
    }

    public boolean isTrue(Property property) {
        return Boolean.TRUE.equals(get(property));
    }

    public Values with(Property property, @Nullable Object value) {
        var changed = Arrays.copyOf(slots, Math.max(slots.length, property.slot() + 1));
        changed[property.slot()] = value;
        return new Values(changed);
    }

    /** The slots in which these values differ from others. */
    BitSet differences(Values others) {
        var different = new BitSet();
        for (int i = 0; i < Math.max(slots.length, others.slots.length); i++) {
            if (!Objects.equals(at(i), others.at(i))) {
                different.set(i);
            }
        }
        return different;
    }

    private @Nullable Object at(int slot) {
        return slot < slots.length ? slots[slot] : null;
    }
}
