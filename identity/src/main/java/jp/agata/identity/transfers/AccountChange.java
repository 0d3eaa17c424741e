package jp.agata.identity.transfers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.agata.identity.transfers.PlanOp.Kind;

/** What changes for somebody who has an account. Who they are to others, address, mail and files, does not. */
record AccountChange(Wanted wanted, Account account, Circles circles, Managed managed) {

    /** @param heir address of who gets a leaver's mail */
    List<PlanOp> ops(LocalDate day, ZoneId zone, Optional<String> heir) {
        var ops = new ArrayList<PlanOp>();
        update().ifPresent(ops::add);
        ops.addAll(joins());
        ops.addAll(leaves());
        handOver(heir).ifPresent(ops::add);
        revocation(losesAnything(ops), day, zone).ifPresent(ops::add);
        return ops;
    }

    private Optional<PlanOp> update() {
        var before = new EnumMap<Trait, String>(Trait.class);
        var after = new EnumMap<Trait, String>(Trait.class);
        wanted.traits().forEach((trait, value) -> {
            if (!value.equals(account.get(trait))) {
                before.put(trait, account.get(trait));
                after.put(trait, value);
            }
        });
        var phase = isDisabledBy(after) ? Phase.CLOSE : Phase.STAMP;
        return after.isEmpty()
                ? Optional.empty()
                : Optional.of(PlanOp.of(Kind.UPDATE_ACCOUNT, phase, subject(), null, before, after));
    }

    private List<PlanOp> joins() {
        var now = circles.of(account.oid());
        return circles.wanted(wanted.desired()).stream()
                .filter(target -> !target.id().isEmpty() && !now.contains(target))
                .map(target -> Entry.into(target, subject()))
                .toList();
    }

    private List<PlanOp> leaves() {
        var wantedNow = circles.wanted(wanted.desired());
        return circles.of(account.oid()).stream()
                .filter(target -> !wantedNow.contains(target))
                .map(target -> Entry.outOf(target, subject(), managed.opensChildrensData(target)))
                .toList();
    }

    private Optional<PlanOp> handOver(Optional<String> heir) {
        if (wanted.hasNoMailbox()) {
            return Optional.empty();
        }
        var now = account.get(Trait.MAIL_HANDED_TO);
        var then = wanted.isLeaver() ? heir.orElse(now) : "";
        return then.equals(now)
                ? Optional.empty()
                : Optional.of(PlanOp.of(
                        Kind.HAND_OVER_MAIL,
                        Phase.DEPART,
                        subject(),
                        null,
                        Map.of(Trait.MAIL_HANDED_TO, now),
                        Map.of(Trait.MAIL_HANDED_TO, then)));
    }

    /** Once after a loss, which the directory's own note of it says; so it is not planned again when it is done. */
    private Optional<PlanOp> revocation(boolean losing, LocalDate day, ZoneId zone) {
        var now = account.get(Trait.SESSIONS_SINCE);
        return Stream.concat(Stream.ofNullable(wanted.lostOn()), losing ? Stream.of(day) : Stream.empty())
                .max(LocalDate::compareTo)
                .map(lost -> lost.atStartOfDay(zone).toInstant())
                .filter(needed -> now.isEmpty() || Instant.parse(now).isBefore(needed))
                .map(needed -> PlanOp.of(
                        Kind.REVOKE_SESSIONS,
                        Phase.SESSIONS,
                        subject(),
                        null,
                        Map.of(),
                        Map.of(Trait.SESSIONS_SINCE, needed.toString())));
    }

    private static boolean losesAnything(List<PlanOp> ops) {
        return ops.stream().anyMatch(op -> op.kind() == Kind.LEAVE || isDisabledBy(op.after()));
    }

    private static boolean isDisabledBy(Map<Trait, String> after) {
        return "false".equals(after.get(Trait.ENABLED));
    }

    private PlanOp.Subject subject() {
        return wanted.subject(account);
    }
}
