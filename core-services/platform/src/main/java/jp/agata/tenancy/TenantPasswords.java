package jp.agata.tenancy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Passwords of login roles: HMAC-SHA-256 of master key, role and epoch. Derived when needed, stored nowhere. */
public final class TenantPasswords {

    private final byte[] masterKey;

    public TenantPasswords(String masterKeyHex) {
        this.masterKey = HexFormat.of().parseHex(masterKeyHex);
        if (masterKey.length != 32) {
            throw new IllegalArgumentException("agata.master-key must be 64 hex digits");
        }
    }

    public String of(Tenant tenant, int epoch) {
        return of(tenant.loginRole(), epoch);
    }

    public String of(String role, int epoch) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(masterKey, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((role + "#" + epoch).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", e);
        }
    }
}
