package jp.agata.web;

import jp.agata.access.Permission;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the top band, contributed as a bean by the module that owns the page.
 *
 * @param label message key, or the Japanese text itself
 * @param path below the tenant (or below {@code /pref} for prefectural permissions), without a leading slash; empty
 *     for the home page
 * @param order smaller stands further left
 * @param permission whoever lacks it does not see the entry; absent for everyone
 * @param icon symbol of icons.svg without its {@code i-}, shown on narrow screens
 */
public record NavigationEntry(
        String label, String path, int order, @Nullable Permission permission, String icon) {

    public NavigationEntry(String label, String path, int order, @Nullable Permission permission) {
        this(label, path, order, permission, "list");
    }

    boolean covers(String pathBelowBase) {
        return path.isEmpty()
                ? pathBelowBase.isEmpty()
                : pathBelowBase.equals(path) || pathBelowBase.startsWith(path + "/");
    }
}
