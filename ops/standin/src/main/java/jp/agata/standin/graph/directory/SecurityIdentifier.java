package jp.agata.standin.graph.directory;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;

/** The identifier Windows knows a cloud object by: the four words of its GUID in Microsoft's byte order. */
public final class SecurityIdentifier {

    private SecurityIdentifier() {}

    public static String of(UUID id) {
        var high = id.getMostSignificantBits();
        var bytes = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt((int) (high >>> 32)).putShort((short) (high >>> 16)).putShort((short) high);
        bytes.order(ByteOrder.BIG_ENDIAN).putLong(id.getLeastSignificantBits()).flip();
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        var identifier = new StringBuilder("S-1-12-1");
        while (bytes.hasRemaining()) {
            identifier.append('-').append(Integer.toUnsignedString(bytes.getInt()));
        }
        return identifier.toString();
    }
}
