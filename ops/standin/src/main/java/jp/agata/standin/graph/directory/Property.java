package jp.agata.standin.graph.directory;

import java.util.Locale;

/**
 * A declared property of a kind of object.
 *
 * @param slot where its value lies among an object's values
 * @param isDefault returned without being selected
 * @param maxLength of a string; 0 if none is documented
 * @param equality whether and when {@code eq} and {@code in} work, and with the advanced parameters {@code ne} and {@code not}
 */
public record Property(
        String name,
        int slot,
        Type type,
        boolean isDefault,
        Write write,
        int maxLength,
        Support equality,
        Support range,
        Support start,
        Support end,
        Support nothing) {

    /** When a caller may set it. */
    public enum Write {
        YES,
        /** When the object is made, and never again. */
        CREATE,
        NO
    }

    /** Whether it follows from something else and is not kept. */
    public boolean isComputed() {
        return write == Write.NO && (type == Type.OBJECTS || type == Type.OBJECT);
    }

    public boolean isExtension() {
        return name.startsWith("extension_");
    }

    static Property parse(String line, int slot) {
        var cells = line.split(";", -1);
        return new Property(
                cells[0],
                slot,
                Type.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                cells[2].equals("default"),
                Write.valueOf(cells[3].toUpperCase(Locale.ROOT)),
                cells[4].isEmpty() ? 0 : Integer.parseInt(cells[4]),
                Support.of(cells[5]),
                Support.of(cells[6]),
                Support.of(cells[7]),
                Support.of(cells[8]),
                Support.of(cells[9]));
    }

    /** A property an application has registered for its own data (directory extension). */
    static Property extension(String name, int slot) {
        return new Property(
                name,
                slot,
                Type.STRING,
                false,
                Write.YES,
                256,
                Support.DEFAULT,
                Support.DEFAULT,
                Support.DEFAULT,
                Support.NONE,
                Support.ADVANCED);
    }
}
