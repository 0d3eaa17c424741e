package jp.agata.access;

/** Where a session keeps which of several posts its person has chosen, per tenant. */
public final class CurrentPost {

    private CurrentPost() {}

    /** @param place a tenant code, {@code pref} or {@code me} */
    public static String attribute(String place) {
        return "post:" + place;
    }
}
