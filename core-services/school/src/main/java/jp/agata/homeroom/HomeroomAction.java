package jp.agata.homeroom;

import java.util.UUID;
import jp.agata.access.Permission;

/**
 * What another module offers for a homeroom; contributed as a bean, shown above its list.
 *
 * @param label verb: 「出欠をとる」
 * @param path below the tenant, with {@code {homeroom}} where the id goes
 */
public record HomeroomAction(String label, String path, int order, Permission permission) {

    public String pathFor(UUID homeroom) {
        return path.replace("{homeroom}", homeroom.toString());
    }
}
