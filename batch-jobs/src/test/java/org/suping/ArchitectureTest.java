package org.suping;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.suping.check.planted.PlantedBackReference;

/** The map of the house, kept true. */
class ArchitectureTest {

    /** Upstream first. A package may know what flows into it, never what it flows into. */
    private static final List<String> STAGES = List.of(
            "vocabulary",
            "findings",
            "definitions",
            "evidence",
            "audit",
            "collect",
            "measure",
            "check",
            "assess",
            "prove",
            "render",
            "seal",
            "submit",
            "consolidate",
            "jobs",
            "cli");

    private static final long MOST_TYPES = 15;
    private static final JavaClasses SUPING = new ClassFileImporter().importPath(Path.of("target", "classes"));

    @Test
    void looks_at_every_stage() {
        assertThat(STAGES)
                .allSatisfy(stage -> assertThat(SUPING.containPackage("org.suping." + stage))
                        .as("package org.suping.%s has classes", stage)
                        .isTrue());
        assertThat(SUPING.size()).isGreaterThan(100);
    }

    @Test
    void lets_data_flow_one_way() {
        upstreamRules().forEach(rule -> rule.check(SUPING));
    }

    @Test
    void finds_a_planted_back_reference() {
        JavaClasses planted = new ClassFileImporter()
                .importClasses(PlantedBackReference.class, org.suping.jobs.planted.PlantedJob.class);

        assertThatThrownBy(() -> knowsNothingDownstream("check").check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("org.suping.check.planted.PlantedBackReference")
                .hasMessageContaining("org.suping.jobs.planted.PlantedJob");
    }

    @Test
    void fails_when_it_looked_at_nothing() {
        JavaClasses nothing = new ClassFileImporter().importPackages("org.suping.nowhere");

        assertThatThrownBy(() -> upstreamRules().get(0).check(nothing)).isInstanceOf(AssertionError.class);
    }

    @Test
    void has_no_package_outside_the_map() {
        classes()
                .should()
                .resideInAnyPackage(STAGES.stream()
                        .map(stage -> "org.suping." + stage + "..")
                        .toArray(String[]::new))
                .check(SUPING);
    }

    @Test
    void has_no_cycle_between_packages() {
        slices().matching("org.suping.(**)").should().beFreeOfCycles().check(SUPING);
    }

    /** A package that needs more than a screen to list is two packages. */
    @Test
    void keeps_every_package_small() {
        Map<String, Long> types = SUPING.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(type -> type.getPackageName(), TreeMap::new, Collectors.counting()));
        assertThat(types).allSatisfy((name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(MOST_TYPES));
    }

    @Test
    void marks_every_package_null_safe() {
        List<String> unmarked = SUPING.stream()
                .map(type -> type.getPackage())
                .distinct()
                .filter(found -> !found.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .sorted()
                .toList();
        assertThat(unmarked).isEmpty();
    }

    @Test
    void keeps_each_framework_in_its_room() {
        confine("..step..", List.of("..jobs.."), "org.springframework.batch..");
        confine(
                "..store..",
                List.of("..jobs..", "..cli.bench..", "..collect.jdbc..", "..collect.parquet.."),
                "java.sql..",
                "javax.sql..",
                "org.duckdb..");
        confine("..store..", List.of("..jobs.."), "org.springframework.jdbc..");
        confine("..excel..", List.of(), "org.apache.poi..");
        confine("..pdf..", List.of(), "net.sf.jasperreports..");
        confine("..jobs..", List.of(), "org.quartz..", "org.springframework.boot..");
        confine("..cli..", List.of(), "picocli..");
    }

    /** From the source's cell to the score; only what draws may measure in fractions of a point. */
    @Test
    void never_lets_a_figure_pass_through_binary_fractions() {
        DescribedPredicate<JavaClass> fraction = DescribedPredicate.describe(
                "a binary fraction",
                type -> Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                        .contains(type.getName()));
        String[] figures =
                List.of("vocabulary", "definitions", "evidence", "collect", "measure", "check", "assess", "prove")
                        .stream()
                        .map(stage -> "org.suping." + stage + "..")
                        .toArray(String[]::new);
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(figures)
                .should()
                .haveRawType(fraction)
                .check(SUPING);
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(figures)
                .should()
                .haveRawReturnType(fraction)
                .check(SUPING);
        noCodeUnits()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(figures)
                .should()
                .haveRawParameterTypes(DescribedPredicate.anyElementThat(fraction))
                .check(SUPING);
        noClasses()
                .that()
                .resideInAnyPackage(figures)
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "a binary fraction comes back",
                        call -> fraction.test(call.getTarget().getRawReturnType())))
                .check(SUPING);
    }

    /** Beyond those stages a number becomes a binary fraction only as a cell's value or the length of a bar. */
    @Test
    void makes_binary_fractions_only_of_cells_and_bars() {
        noClasses()
                .that()
                .doNotHaveSimpleName("SheetWriter")
                .and()
                .doNotHaveSimpleName("FormFiller")
                .and()
                .doNotHaveSimpleName("ElementBar")
                .should()
                .callMethod(java.math.BigDecimal.class, "doubleValue")
                .orShould()
                .callMethod(java.math.BigDecimal.class, "floatValue")
                .orShould()
                .callMethod(Double.class, "parseDouble", String.class)
                .orShould()
                .callConstructor(java.math.BigDecimal.class, double.class)
                .orShould()
                .callMethod(java.math.BigDecimal.class, "valueOf", double.class)
                .check(SUPING);
    }

    @Test
    void never_links_against_the_servers_driver() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.mysql..")
                .check(SUPING);
    }

    /** SpringExtension needs JUnit 6 under Spring Framework 7; our user's choice is JUnit 5. */
    @Test
    void starts_the_application_in_tests_as_a_user_does() {
        JavaClasses tests = new ClassFileImporter().importPath(Path.of("target", "test-classes"));
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.test.context..", "org.springframework.boot.test..")
                .because("SpringExtension needs JUnit 6, and JUnit 5 is our user's choice")
                .check(tests);
    }

    @Test
    void is_the_map_the_readme_shows() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        assertThat(readme).contains(String.join(" → ", STAGES));
    }

    private static List<ArchRule> upstreamRules() {
        return STAGES.subList(0, STAGES.size() - 1).stream()
                .map(ArchitectureTest::knowsNothingDownstream)
                .toList();
    }

    private static ArchRule knowsNothingDownstream(String stage) {
        String[] downstream = STAGES.subList(STAGES.indexOf(stage) + 1, STAGES.size()).stream()
                .map(name -> "org.suping." + name + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("org.suping." + stage + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(downstream)
                .as("org.suping." + stage + " knows nothing of what it flows into");
    }

    private static void confine(String room, List<String> alsoIn, String... framework) {
        noClasses()
                .that(resideInAPackage("org.suping..")
                        .and(not(resideInAPackage(room)))
                        .and(not(resideInAnyPackage(alsoIn.toArray(String[]::new)))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(framework)
                .check(SUPING);
    }
}
