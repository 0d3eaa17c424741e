package jp.agata.standin.graph.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.call.Options;

/**
 * Which objects of a list an answer shows.
 *
 * @param after the position behind which it begins, carried by the next link
 */
public record Page(int size, long after) {

    private static final int USUAL = 100;
    private static final int MOST = 999;

    public static Page of(Options options) {
        if (options.get("$skip").isPresent()) {
            throw GraphError.badRequest("'$skip' is not supported by the service.");
        }
        return new Page(
                options.get("$top").map(Page::size).orElse(USUAL),
                options.get("$skiptoken").map(Page::position).orElse(Long.MIN_VALUE));
    }

    public static String token(long position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(("after " + position).getBytes(UTF_8));
    }

    private static int size(String top) {
        if (top.matches("\\d{1,9}")) {
            var size = Integer.parseInt(top);
            if (size >= 1 && size <= MOST) {
                return size;
            }
        }
        throw GraphError.unsupportedQuery(
                "Invalid page size specified: '" + top + "'. Must be between 1 and " + MOST + " inclusive.");
    }

    private static long position(String token) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(token), UTF_8);
            return Long.parseLong(text.substring("after ".length()));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw GraphError.of(
                    400,
                    "Directory_ExpiredPageToken",
                    "The specified page token value has expired and can no longer be included in your request.");
        }
    }
}
