package jp.agata.identity.orders;

import org.jspecify.annotations.Nullable;

/**
 * Where one works: a school of a municipality, its board, or the prefecture's.
 *
 * @param municipality 全国地方公共団体コード; the prefecture's own ends its name part with 000
 * @param school 学校コード; absent at a board
 */
public record Place(String municipality, @Nullable String school) implements Comparable<Place> {

    public boolean isBoard() {
        return school == null;
    }

    public boolean isPrefecture() {
        return municipality.startsWith("000", 2);
    }

    /** {@code 352136/B135292130019}: stable where names are not. */
    public String code() {
        return school == null ? municipality : municipality + "/" + school;
    }

    @Override
    public int compareTo(Place other) {
        return code().compareTo(other.code());
    }
}
