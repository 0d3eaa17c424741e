package jp.agata.identity.vault;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much a person may keep.
 *
 * @param megabytes all versions of everything together
 * @param items things of all kinds
 * @param textLength characters of one text
 */
@ConfigurationProperties("agata.vault")
record VaultSettings(
        @DefaultValue("500") int megabytes,
        @DefaultValue("5000") int items,
        @DefaultValue("20000") int textLength) {

    static final int TITLE_LENGTH = 80;

    long bytes() {
        return (long) megabytes << 20;
    }
}
