package jp.agata.identity.transfers;

import java.security.SecureRandom;

/** With what a new account is opened. Nobody learns it: whoever gets the account on paper is given another one. */
final class FirstPass {

    private static final String SIGNS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 40;
    private static final SecureRandom RANDOM = new SecureRandom();

    private FirstPass() {}

    static String random() {
        var pass = new StringBuilder();
        for (var n = 0; n < LENGTH; n++) {
            pass.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        // One of each kind, whatever chance has brought.
        return pass.append("a7-K").toString();
    }
}
