package jp.agata.identity.transfers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.agata.identity.orders.Layout;
import jp.agata.identity.transfers.Circle.Kind;

/** The allow-list: names of groups, units and teams that the layout speaks of. All others are none of our business. */
public final class Managed {

    private static final String MUNICIPALITY = "\\d{6}";
    private static final String SCHOOL = "[A-Z0-9]{13}";

    private record Kept(Kind kind, Pattern name, boolean byRule, boolean opensChildrensData) {}

    private final List<Kept> kept = new ArrayList<>();

    public Managed(Layout layout) {
        layout.groups().forEach(rule -> keep(Kind.GROUP, rule));
        layout.units().forEach(rule -> keep(Kind.UNIT, rule));
        layout.teams().forEach(rule -> keep(Kind.TEAM, rule));
        kept.add(new Kept(Kind.LICENCE, Pattern.compile(Pattern.quote(layout.licenceGroup())), false, false));
    }

    public boolean covers(Kind kind, String name) {
        return find(kind, name).isPresent();
    }

    /** Whether its members are written by us, one by one. */
    boolean isWritten(Circle.Target target) {
        return find(target.kind(), target.name()).filter(one -> !one.byRule()).isPresent();
    }

    boolean opensChildrensData(Circle.Target target) {
        return find(target.kind(), target.name())
                .filter(Kept::opensChildrensData)
                .isPresent();
    }

    private Optional<Kept> find(Kind kind, String name) {
        return kept.stream()
                .filter(one -> one.kind() == kind && one.name().matcher(name).matches())
                .findFirst();
    }

    private void keep(Kind kind, Layout.Rule rule) {
        var name = Pattern.quote(rule.name())
                .replace("{municipality}", "\\E" + MUNICIPALITY + "\\Q")
                .replace("{school}", "\\E" + SCHOOL + "\\Q");
        kept.add(new Kept(kind, Pattern.compile(name), rule.byRule(), rule.opensChildrensData()));
    }
}
