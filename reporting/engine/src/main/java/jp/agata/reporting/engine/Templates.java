package jp.agata.reporting.engine;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.agata.problem.Problem;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JRValidationException;
import net.sf.jasperreports.engine.xml.JRXmlLoader;

/**
 * Makes templates (様式) from the bytes of a {@code .jrxml}: filter, contract, restricted compiler. Everything that is wrong
 * comes as one {@link Problem} whose findings name line and reason. Thread-safe.
 */
public final class Templates {

    private static final int CACHED = 500;

    private record Key(String tenant, String id, String hash, Contract contract) {}

    private final JasperReportsContext context;
    private final Map<Key, Template> cache = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Template> eldest) {
            return size() > CACHED;
        }
    };

    public Templates() {
        this(LockedContext.shared());
    }

    Templates(JasperReportsContext context) {
        this.context = context;
    }

    /** As {@link #compile}, remembered for a tenant (the code; empty for the product's own forms) by the bytes' hash. */
    public Template of(String tenant, String id, byte[] jrxml, Contract contract) {
        var key = new Key(tenant, id, hash(jrxml), contract);
        synchronized (cache) {
            var known = cache.get(key);
            if (known != null) {
                return known;
            }
        }
        var template = compile(id, jrxml, contract);
        synchronized (cache) {
            cache.put(key, template);
        }
        return template;
    }

    /** Compiles a template, or throws {@link TemplateProblem#TEMPLATE_REFUSED} with every finding. */
    public Template compile(String id, byte[] jrxml, Contract contract) {
        return review(id, jrxml, contract).template();
    }

    /** Compiles a template for a committee: with the canonical copy to keep, and notices of what was left out. */
    public Review review(String id, byte[] jrxml, Contract contract) {
        var filtered = FilteredTemplate.of(jrxml);
        new ContractRules(contract, filtered.declarations(), filtered.findings()).check();
        var template = compiled(id, filtered);
        var notices = filtered.findings().notices().stream().map(Finding::shown).toList();
        return new Review(template, filtered.canonical(), notices);
    }

    /** Filtered and compiled, but held against no contract: for a trial of what was already reviewed. */
    static Template filtered(String id, byte[] jrxml) {
        return new Templates().compiled(id, FilteredTemplate.of(jrxml));
    }

    private Template compiled(String id, FilteredTemplate filtered) {
        if (!filtered.findings().isClean()) {
            throw refused(id, filtered.findings().faults());
        }
        return new Template(id, hash(filtered.canonical()), report(id, filtered));
    }

    private JasperReport report(String id, FilteredTemplate filtered) {
        try {
            var design = new JRXmlLoader(context).loadXML(new ByteArrayInputStream(filtered.canonical()));
            PageLimit.set(design, filtered.elements());
            return JasperCompileManager.getInstance(context).compile(design);
        } catch (ExpressionFaults faults) {
            throw refused(
                    id,
                    faults.entries().stream()
                            .map(entry -> located(entry, filtered))
                            .toList());
        } catch (JRValidationException e) {
            throw refused(
                    id,
                    e.getFaults().stream()
                            .map(fault -> library(fault.getMessage()))
                            .toList());
        } catch (JRException | JRRuntimeException e) {
            throw refused(id, List.of(library(String.valueOf(e.getMessage()))));
        }
    }

    private static Finding located(ExpressionFaults.Entry entry, FilteredTemplate filtered) {
        return entry.refused().at(filtered.lineOf(entry.expression())).in(entry.expression());
    }

    private static Finding library(String message) {
        return Finding.of(0, Fault.LIBRARY_REFUSED, message.lines().findFirst().orElse(""));
    }

    private static Problem refused(String id, List<Finding> findings) {
        return TemplateProblem.TEMPLATE_REFUSED
                .with(id)
                .at(findings.stream().map(Finding::shown).toList());
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
