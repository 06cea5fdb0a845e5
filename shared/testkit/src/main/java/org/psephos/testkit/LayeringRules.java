package org.psephos.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.psephos.common.AllowedToHopThreads;
import org.psephos.common.AllowedToSpeakSql;
import org.psephos.common.AllowedToUsePrimitives;

/// The layering of the suite as failing tests. Each module has a two-line subclass, which looks at its own classes.
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // the classes are read once, not once for each rule
public abstract class LayeringRules {

    private static final String[] APPS = {
        "org.psephos.voterentry..",
        "org.psephos.balloteditor..",
        "org.psephos.votecast..",
        "org.psephos.controlpanel..",
        "org.psephos.cli.."
    };

    private final JavaClasses module = new ClassFileImporter().importPath(moduleClasses());

    /// Where the classes of the module lie; a test runs in the folder of its module.
    protected Path moduleClasses() {
        return Path.of("target", "classes");
    }

    private void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(module);
    }

    @Test
    void coreKnowsNoToolkit() {
        check(noClasses()
                .that()
                .resideInAnyPackage(core())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "java.awt..", "javax.swing..")
                .because("the core runs on servers; put toolkit code into shared/desktop"));
    }

    @Test
    void onlyCryptoTouchesPrimitives() {
        check(noClasses()
                .that(not(resideInAnyPackage("org.psephos.crypto..", "org.psephos.common..")))
                .and()
                .areNotAnnotatedWith(AllowedToUsePrimitives.class)
                .should()
                .dependOnClassesThat(resideInAnyPackage("javax.crypto..", "org.bouncycastle..")
                        .or(com.tngtech.archunit.core.domain.JavaClass.Predicates.type(java.security.Signature.class))
                        .or(com.tngtech.archunit.core.domain.JavaClass.Predicates.type(
                                java.security.SecureRandom.class))
                        .or(com.tngtech.archunit.core.domain.JavaClass.Predicates.type(
                                java.security.KeyPairGenerator.class)))
                .because("primitives are used in one place; ask org.psephos.crypto (and Chance for randomness)"));
    }

    @Test
    void onlyTheStoreSpeaksSql() {
        check(noClasses()
                .that(not(resideInAnyPackage("org.psephos.store..", "org.psephos.verify..")))
                .and()
                .areNotAnnotatedWith(AllowedToSpeakSql.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..")
                .because("SQL stands in org.psephos.store; add a method there"));
    }

    @Test
    void viewModelsSeeNoNodes() {
        check(noClasses()
                .that(simpleNameEndingWith("ViewModel"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml..")
                .because("a view model is tested without a toolkit; javafx.beans and javafx.collections are fine"));
    }

    @Test
    void onlyTasksHopThreads() {
        check(noClasses()
                .that(resideInAnyPackage("org.psephos.desktop..", "..screen..")
                        .and(not(resideInAnyPackage("org.psephos.desktop.task.."))))
                .and()
                .areNotAnnotatedWith(AllowedToHopThreads.class)
                .should()
                .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.util.concurrent.Executor.class)
                .because("org.psephos.desktop.task.Tasks is the one place that starts work and comes back"));
    }

    @Test
    void appsDoNotKnowEachOther() {
        for (String app : APPS) {
            if (app.equals("org.psephos.cli..")) {
                continue;
            }
            check(noClasses()
                    .that()
                    .resideInAPackage(app)
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(APPS).and(not(resideInAnyPackage(app))))
                    .because("an app is one role; what two need goes to shared/desktop or shared/core"));
        }
    }

    @Test
    void onlyWiringEmbedsTheEngine() {
        check(noClasses()
                .that(resideInAnyPackage(
                                "org.psephos.voterentry..",
                                "org.psephos.balloteditor..",
                                "org.psephos.votecast..",
                                "org.psephos.controlpanel..")
                        .and(not(simpleNameEndingWith("Wiring"))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.psephos.server..")
                .because("an app may embed the engine from its Wiring class only"));
    }

    @Test
    void timeIdsAndChanceAreInjected() {
        check(noClasses()
                .that(not(resideInAnyPackage("org.psephos.common..")))
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callConstructor(Random.class)
                .because("tests and simulations turn the clock and draw the ids: take Time, IdSource or Chance"));
    }

    @Test
    void onlyMainsPrint() {
        check(noClasses()
                .that(not(resideInAnyPackage("org.psephos.cli..", "org.psephos.server.app.."))
                        .and(not(simpleName("Main"))))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("a window or a log shows what happened; only the command line prints"));
    }

    @Test
    void publicMethodsTakeNoOptional() {
        check(methods().that().arePublic().should(takeNoOptional()));
    }

    @Test
    void layersOfTheCore() {
        check(com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices()
                .matching("org.psephos.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a package may use only those below it: see the map in docs/architecture.md"));
        for (String low : new String[] {"common", "json", "crypto"}) {
            check(classes()
                    .that()
                    .resideInAPackage("org.psephos." + low + "..")
                    .should()
                    .onlyDependOnClassesThat(not(resideInAnyPackage(above(low))))
                    .because("org.psephos." + low + " lies below the domain"));
        }
    }

    private static String[] above(String low) {
        String domain = "election record chain store tally roll site wire client qr verify";
        String all =
                switch (low) {
                    case "common" -> "json crypto " + domain;
                    case "json" -> "crypto " + domain;
                    default -> domain;
                };
        return java.util.Arrays.stream(all.split(" "))
                .map(name -> "org.psephos." + name + "..")
                .toArray(String[]::new);
    }

    private static String[] core() {
        return new String[] {
            "org.psephos.common..",
            "org.psephos.json..",
            "org.psephos.crypto..",
            "org.psephos.election..",
            "org.psephos.record..",
            "org.psephos.chain..",
            "org.psephos.store..",
            "org.psephos.tally..",
            "org.psephos.roll..",
            "org.psephos.site..",
            "org.psephos.wire..",
            "org.psephos.client..",
            "org.psephos.qr..",
            "org.psephos.verify..",
            "org.psephos.server.engine..",
            "org.psephos.server.replication.."
        };
    }

    private static ArchCondition<JavaMethod> takeNoOptional() {
        return new ArchCondition<>("take no Optional (overload instead)") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean takes =
                        method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Optional.class));
                if (takes && !method.getOwner().isRecord() && !method.getName().equals("equals")) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " takes an Optional"));
                }
            }
        };
    }
}
