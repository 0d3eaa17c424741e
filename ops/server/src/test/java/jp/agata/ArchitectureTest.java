package jp.agata;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import jp.agata.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** The decisions a compiler cannot keep and a reviewer forgets. */
@AnalyzeClasses(packages = "jp.agata", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @Test
    void modulesKeepTheirBoundaries() {
        ApplicationModules.of(Server.class).verify();
    }

    @ArchTest
    static final ArchRule entitiesStayInside = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePublic()
            .because("other modules ask the module's service; a shared entity is a shared table")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule repositoriesStayInside = noClasses()
            .that()
            .areAssignableTo(Repository.class)
            .should()
            .bePublic()
            .because("other modules ask the module's service")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule controllersStayInside = noClasses()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .bePublic()
            .because("only Spring calls a controller");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalTime.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .because("a test must be able to say what day it is, and the zone must be Japan's");

    @ArchTest
    static final ArchRule nothingIsAsynchronousInMemory = noClasses()
            .should()
            .beAnnotatedWith(Async.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ThreadLocal.class)
            .because("such work has no tenant and dies with the process; jobs.enqueue has neither fault");

    @ArchTest
    static final ArchRule jasperStaysInTheEngine = noClasses()
            .that(not(resideInAnyPackage("jp.agata.reporting.engine..", "com.lowagie..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("net.sf.jasperreports..", "com.lowagie..")
            .because("the engine is the only place where a template's powers are limited");

    @ArchTest
    static final ArchRule redisStaysInThePlatform = noClasses()
            .that(not(resideInAnyPackage(
                    "jp.agata.tenancy..",
                    "jp.agata.access..",
                    "jp.agata.web..",
                    "jp.agata.jobs..",
                    "jp.agata.signal..",
                    "jp.agata.platform..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.data.redis..", "io.lettuce..")
            .because("Redis holds what we can lose, and its keys must carry the tenant");

    @ArchTest
    static final ArchRule microsoftStaysInEntra = noClasses()
            .that(not(resideInAPackage("jp.agata.identity.entra..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.microsoft..", "com.azure..")
            .because("one adapter, loaded only where it is needed");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Dto|Data|Wrapper|Base)")
            .because("such a name says how it is made, not what it is");

    @ArchTest
    static final ArchRule refusalsAreEnums = classes()
            .that()
            .implement(ProblemCode.class)
            .should()
            .beAssignableTo(Enum.class)
            .because("a refusal has a name, a kind and a Japanese text");

    @ArchTest
    static final ArchRule platformKnowsNoSchool = noClasses()
            .that(isOneOf(
                    "tenancy",
                    "access",
                    "jobs",
                    "audit",
                    "problem",
                    "characters",
                    "calendar",
                    "sheet",
                    "storage",
                    "signal",
                    "web"))
            .should()
            .dependOnClassesThat(
                    isOneOf("school", "homeroom", "student", "attendance", "roster", "identity", "reporting", "forms"))
            .because("arrows point down: ops, then admin and desk, forms, school, identity, platform");

    private static DescribedPredicate<JavaClass> isOneOf(String... modules) {
        var packages = Arrays.stream(modules)
                .map(module -> "jp.agata." + module + "..")
                .toArray(String[]::new);
        return resideInAnyPackage(packages);
    }
}
