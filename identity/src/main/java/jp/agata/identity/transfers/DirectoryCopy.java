package jp.agata.identity.transfers;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import jp.agata.identity.transfers.Outcome.Kind;

/** A copy of what was read (写し), in memory, that answers as the directory would: what a rehearsal works on. */
final class DirectoryCopy implements Directory {

    private final InstantSource clock;
    private final Map<UUID, Account> accounts = new LinkedHashMap<>();
    private final Map<String, Circle> circles = new LinkedHashMap<>();
    private final Map<String, Set<UUID>> members = new HashMap<>();
    private final Map<String, Integer> freeSeats;

    DirectoryCopy(Snapshot snapshot, InstantSource clock) {
        this.clock = clock;
        snapshot.accounts().forEach(account -> accounts.put(account.oid(), account));
        snapshot.circles().forEach(circle -> {
            circles.put(circle.target().id(), circle);
            members.put(circle.target().id(), new HashSet<>(circle.members()));
        });
        freeSeats = new HashMap<>(snapshot.freeSeats());
    }

    @Override
    public Snapshot read(Managed managed) {
        return new Snapshot(
                clock.instant(),
                List.copyOf(accounts.values()),
                circles.values().stream().map(this::now).toList(),
                freeSeats);
    }

    @Override
    public Answer apply(List<Write> bundle) {
        return new Answer(bundle.stream().map(this::apply).toList(), OptionalDouble.empty());
    }

    @Override
    public List<Sight> look(List<PlanOp> ops) {
        return ops.stream().map(this::look).toList();
    }

    Outcome apply(Write write) {
        var op = write.first();
        return switch (op.kind()) {
            case CREATE_ACCOUNT -> create(op);
            case JOIN -> join(write.ops());
            case LEAVE -> leave(op);
            case UPDATE_ACCOUNT, HAND_OVER_MAIL -> change(op, op.after());
            case REVOKE_SESSIONS ->
                change(op, Map.of(Trait.SESSIONS_SINCE, clock.instant().toString()));
        };
    }

    private Sight look(PlanOp op) {
        var account = op.oid() == null ? byNumber(op.employeeId()) : Optional.ofNullable(accounts.get(op.oid()));
        return new Sight(account.filter(one -> isThere(op, one)).isPresent(), account.map(Account::oid));
    }

    private boolean isThere(PlanOp op, Account account) {
        return switch (op.kind()) {
            case CREATE_ACCOUNT -> true;
            case JOIN -> members(op).contains(account.oid());
            case LEAVE -> !members(op).contains(account.oid());
            case UPDATE_ACCOUNT, HAND_OVER_MAIL ->
                op.after().entrySet().stream()
                        .allMatch(trait -> account.get(trait.getKey()).equals(trait.getValue()));
            case REVOKE_SESSIONS ->
                account.get(Trait.SESSIONS_SINCE).compareTo(op.after().getOrDefault(Trait.SESSIONS_SINCE, "")) >= 0;
        };
    }

    private Outcome create(PlanOp op) {
        var address = op.after().getOrDefault(Trait.ADDRESS, "");
        if (accounts.values().stream().anyMatch(account -> account.address().equals(address))) {
            return Outcome.of(Kind.ALREADY, 400, "", "ObjectConflict");
        }
        var oid = UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8));
        var traits = new HashMap<>(op.after());
        traits.put(Trait.SESSIONS_SINCE, clock.instant().toString());
        traits.remove(Trait.ADDRESS);
        traits.remove(Trait.NAME);
        accounts.put(oid, new Account(oid, op.employeeId(), address, traits));
        return Outcome.done(201, "", oid);
    }

    private Outcome join(List<PlanOp> ops) {
        var now = members(ops.getFirst());
        var joining = new ArrayList<UUID>();
        for (var op : ops) {
            if (op.oid() == null || !accounts.containsKey(op.oid())) {
                return Outcome.of(Kind.REFUSED, 404, "", "Request_ResourceNotFound");
            }
            joining.add(op.oid());
        }
        if (joining.stream().anyMatch(now::contains)) {
            return Outcome.of(ops.size() == 1 ? Kind.ALREADY : Kind.REFUSED, 400, "", "already exist");
        }
        now.addAll(joining);
        return Outcome.done(204, "", null);
    }

    private Outcome leave(PlanOp op) {
        return op.oid() != null && members(op).remove(op.oid())
                ? Outcome.done(204, "", null)
                : Outcome.of(Kind.ALREADY, 404, "", "Request_ResourceNotFound");
    }

    private Outcome change(PlanOp op, Map<Trait, String> values) {
        if (op.oid() == null || !accounts.containsKey(op.oid())) {
            return Outcome.of(Kind.REFUSED, 404, "", "Request_ResourceNotFound");
        }
        accounts.computeIfPresent(op.oid(), (oid, account) -> account.with(values));
        return Outcome.done(204, "", null);
    }

    private Set<UUID> members(PlanOp op) {
        var target = op.target();
        return members.computeIfAbsent(target == null ? "" : target.id(), any -> new HashSet<>());
    }

    private Optional<Account> byNumber(String employeeId) {
        return accounts.values().stream()
                .filter(account -> account.employeeId().equals(employeeId))
                .findFirst();
    }

    private Circle now(Circle circle) {
        return new Circle(
                circle.target(),
                circle.byRule(),
                members.getOrDefault(circle.target().id(), Set.of()),
                circle.owners());
    }
}
