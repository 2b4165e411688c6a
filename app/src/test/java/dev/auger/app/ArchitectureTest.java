package dev.auger.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/**
 * The arrows of the house: {@code importers → model ← analysis}, {@code views → analysis, model, themes}, {@code app →
 * everything}, {@code themes} alone. Maven's modules already keep most of them; these rules keep the rest and say why.
 */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.auger");

    private static final String RECORDINGS = "dev.auger.importers.jfr";

    private static final String[] TOOLKITS = {"javafx..", "java.awt..", "javax.swing..", "com.sun.javafx.."};

    @Test
    void everyRoomIsLookedAt() {
        Set<String> rooms = HOUSE.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("dev.auger."))
                .map(name -> name.split("\\.")[2])
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(rooms).containsExactly("analysis", "app", "importers", "model", "themes", "views");
    }

    @Test
    void modelKnowsNobody() {
        room("model").mayOnlyKnow("model");
    }

    @Test
    void importersKnowOnlyTheModel() {
        room("importers").mayOnlyKnow("importers", "model");
    }

    @Test
    void analysisKnowsOnlyTheModel() {
        room("analysis").mayOnlyKnow("analysis", "model");
    }

    @Test
    void themesKnowNobody() {
        room("themes").mayOnlyKnow("themes");
    }

    @Test
    void viewsKnowNeitherImportersNorTheProgram() {
        room("views").mayOnlyKnow("views", "analysis", "model", "themes");
    }

    @Test
    void noToolkitBelowTheViews() {
        check(noClasses()
                .that()
                .resideInAnyPackage("dev.auger.model..", "dev.auger.importers..", "dev.auger.analysis..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(TOOLKITS)
                .because("the command line runs them without a window system"));
    }

    @Test
    void commandLineAndCasesNeedNoToolkit() {
        check(noClasses()
                .that()
                .resideInAnyPackage("dev.auger.app.cli..", "dev.auger.app.cases..", "dev.auger.app.capture..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(TOOLKITS)
                .because("loading a toolkit costs every command its start-up time"));
    }

    @Test
    void onlyTheChildProcessLoadsMissionControl() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.auger.importers.jmc.child..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.openjdk.jmc..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("dev.auger.importers.jmc.child.RulesMain")
                .because("its memory and its crashes are its own"));
    }

    @Test
    void onlyTheChildProcessLoadsTheParserOfMat() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.mat..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("dev.auger.importers.mat.child.ParserMain")
                .because("a child process loads it by name, so that any version of it will do"));
    }

    @Test
    void onlyTheChildProcessLoadsTheDecompiler() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.auger.importers.source.decompile.child..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jetbrains.java.decompiler..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("dev.auger.importers.source.decompile.child.DecompileMain")
                .because("its time and its memory are bounded there"));
    }

    @Test
    void onlyItsPackageKnowsGit() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.auger.importers.source.git..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.jgit..")
                .because("it is told there what it may see of the machine"));
    }

    @Test
    void modelDoesNoInputOrOutput() {
        check(noClasses()
                .that()
                .resideInAPackage("dev.auger.model..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.nio.file.Files")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.nio.channels..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.FileInputStream")
                .because("bytes become evidence in importers"));
    }

    @Test
    void packagesFormNoCircles() {
        for (String room : new String[] {"model", "importers", "analysis", "views", "app"}) {
            check(slices().matching("dev.auger." + room + ".(*)..").should().beFreeOfCycles());
        }
    }

    @Test
    void roomsOfRecordingsFormNoCircles() {
        check(slices().assignedFrom(new EveryPackage(RECORDINGS)).should().beFreeOfCycles());
    }

    @Test
    void recordingsAreReadThroughTheirDoors() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(RECORDINGS + "..")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage(RECORDINGS + "..")
                        .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(
                                RECORDINGS, RECORDINGS + ".extract", RECORDINGS + ".legacy"))))
                .because("the rooms behind them are public for each other only"));
    }

    @Test
    void nothingStaticChanges() {
        check(fields().that().areStatic().should().beFinal().because("what changes is wired by constructors in app"));
    }

    @Test
    void everyPackageSaysWhatMayBeNull() {
        Set<String> unmarked = HOUSE.stream()
                .map(JavaClass::getPackage)
                .filter(found -> !found.isAnnotatedWith(NullMarked.class))
                .map(found -> found.getName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unmarked)
                .as("packages without @NullMarked in their package-info")
                .isEmpty();
    }

    private static Room room(String name) {
        return new Room(name);
    }

    /** Rules about rooms that hold nothing yet are no mistake: capture comes later. */
    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(HOUSE);
    }

    /** Each package under a name, and the one of that name, for itself. */
    private record EveryPackage(String top) implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String name = type.getPackageName();
            return name.equals(top) || name.startsWith(top + ".") ? SliceIdentifier.of(name) : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "every package under " + top;
        }
    }

    private record Room(String name) {
        void mayOnlyKnow(String... known) {
            String[] allowed = new String[known.length];
            for (int i = 0; i < known.length; i++) {
                allowed[i] = "dev.auger." + known[i] + "..";
            }
            check(classes()
                    .that()
                    .resideInAPackage("dev.auger." + name + "..")
                    .should()
                    .onlyDependOnClassesThat(
                            DescribedPredicate.not(JavaClass.Predicates.resideInAPackage("dev.auger.."))
                                    .or(JavaClass.Predicates.resideInAnyPackage(allowed))));
        }
    }
}
