package jp.agata.reporting.engine;

import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.ParameterContributorFactory;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.design.JRCompiler;
import net.sf.jasperreports.engine.query.JRQueryExecuterFactoryBundle;
import net.sf.jasperreports.engine.scriptlets.ScriptletFactory;
import net.sf.jasperreports.functions.FunctionsBundle;
import net.sf.jasperreports.governors.GovernorFactory;
import net.sf.jasperreports.governors.MaxPagesGovernor;
import net.sf.jasperreports.governors.TimeoutGovernor;
import net.sf.jasperreports.repo.PersistenceServiceFactory;
import net.sf.jasperreports.repo.RepositoryService;
import org.jspecify.annotations.Nullable;

/**
 * The library's context without its ways to the outside: no queries, no files, no addresses, no scriptlets but the
 * governors, no HTML or RTF in texts, and only the restricted compiler. What prints is made a child of it.
 */
final class LockedContext extends SimpleJasperReportsContext {

    static final int MAX_PAGES = 5_000;
    static final long TIMEOUT_MILLIS = 600_000;

    private static final LockedContext SHARED = new LockedContext(MAX_PAGES, TIMEOUT_MILLIS);

    // Extensions of a child are added to the parent's, so each type is answered here instead.
    private static final Map<Class<?>, List<?>> ANSWERS = Map.of(
            RepositoryService.class, List.of(new RefusingRepository()),
            PersistenceServiceFactory.class, List.of(),
            JRQueryExecuterFactoryBundle.class, List.of(),
            ParameterContributorFactory.class, List.of(),
            FunctionsBundle.class, List.of(),
            ScriptletFactory.class, List.of(GovernorFactory.getInstance()));

    LockedContext(int maxPages, long timeoutMillis) {
        super(DefaultJasperReportsContext.getInstance());
        for (var language : List.of("java", "groovy", "javascript", "bsh")) {
            setProperty(JRCompiler.COMPILER_PREFIX + language, RestrictedCompiler.class.getName());
        }
        setProperty(MaxPagesGovernor.PROPERTY_MAX_PAGES_ENABLED, "true");
        setProperty(MaxPagesGovernor.PROPERTY_MAX_PAGES, Integer.toString(maxPages));
        setProperty(TimeoutGovernor.PROPERTY_TIMEOUT_ENABLED, "true");
        setProperty(TimeoutGovernor.PROPERTY_TIMEOUT, Long.toString(timeoutMillis));
        setProperty("net.sf.jasperreports.markup.processor.factory.html", null);
        setProperty("net.sf.jasperreports.markup.processor.factory.rtf", null);
    }

    /** With the ordinary limits; thread-safe as long as nobody sets anything on it. */
    static LockedContext shared() {
        return SHARED;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable List<T> getExtensions(Class<T> type) {
        var answer = ANSWERS.get(type);
        return answer == null ? super.getExtensions(type) : (List<T>) answer;
    }
}
