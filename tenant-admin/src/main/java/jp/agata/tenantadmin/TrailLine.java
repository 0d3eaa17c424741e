package jp.agata.tenantadmin;

/** What the prefecture did, as a line of the page. */
record TrailLine(String at, String actor, String what, String tenant) {

    static TrailLine of(PrefecturalTrail.Entry entry) {
        return new TrailLine(
                JapanTime.dateTime(entry.at()), entry.actor(), Texts.of("trail." + entry.action()), entry.tenant());
    }
}
