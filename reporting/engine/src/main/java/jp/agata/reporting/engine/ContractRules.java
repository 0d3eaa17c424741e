package jp.agata.reporting.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.agata.reporting.engine.Contract.Component;
import jp.agata.reporting.engine.Declarations.Declared;

/** Checks that a template declares only what its form's contract gives, with equal types. */
final class ContractRules {

    private final Contract contract;
    private final Declarations declarations;
    private final Findings findings;

    ContractRules(Contract contract, Declarations declarations, Findings findings) {
        this.contract = contract;
        this.declarations = declarations;
        this.findings = findings;
    }

    void check() {
        for (var declared : declarations.all()) {
            if (declared.dataset().equals(Declarations.MAIN)) {
                boolean isField = declared.kind() == Token.Kind.FIELD;
                check(declared, isField ? contract.fields() : contract.parameters());
            }
        }
        for (var source : declarations.sources()) {
            checkSource(source);
        }
    }

    private void check(Declared declared, Map<String, Component> components) {
        var component = components.get(declared.name());
        if (component == null) {
            var names = String.join("、", components.keySet());
            findings.refuse(declared.line(), Fault.NOT_IN_CONTRACT, declared.shown(), names);
        } else if (!component.className().equals(declared.className())) {
            findings.refuse(
                    declared.line(),
                    Fault.CONTRACT_TYPE,
                    declared.shown(),
                    component.className(),
                    declared.className());
        }
    }

    private void checkSource(Declarations.Source source) {
        var candidates = rowsNamed(source.name());
        if (candidates.isEmpty()) {
            findings.refuse(source.line(), Fault.SOURCE_NOT_IN_CONTRACT, source.dataset());
            return;
        }
        for (var rows : candidates) {
            declarations.all().stream()
                    .filter(declared -> declared.dataset().equals(source.dataset()))
                    .filter(declared -> declared.kind() == Token.Kind.FIELD)
                    .forEach(declared -> check(declared, Contract.components(rows)));
        }
    }

    /** The records of every list of that name the contract reaches; a template cannot say which level it means. */
    private Set<Class<? extends Record>> rowsNamed(String name) {
        var found = new LinkedHashSet<Class<? extends Record>>();
        var seen = new HashSet<Class<? extends Record>>();
        var open = new ArrayDeque<Map<String, Component>>(List.of(contract.parameters(), contract.fields()));
        while (!open.isEmpty()) {
            for (var entry : new ArrayList<>(open.removeFirst().entrySet())) {
                entry.getValue().rows().ifPresent(rows -> {
                    if (entry.getKey().equals(name)) {
                        found.add(rows);
                    }
                    if (seen.add(rows)) {
                        open.add(Contract.components(rows));
                    }
                });
            }
        }
        return found;
    }
}
