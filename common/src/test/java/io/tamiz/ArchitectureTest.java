package io.tamiz;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;

/** What each package may use, and why. */
@AnalyzeClasses(packages = "io.tamiz", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule QUALITY = only("quality").because("everybody speaks of rejects, so they speak of nobody");

    @ArchTest
    static final ArchRule COLUMN = only("column", "quality")
            .because(
                    "vectors serve the reader, expressions and writers alike and must not know where values come from");

    @ArchTest
    static final ArchRule CSV =
            only("csv", "column", "quality").because("a file is read the same whatever a recipe makes of it");

    @ArchTest
    static final ArchRule RECIPE = only("recipe", "column", "csv", "quality")
            .because("a recipe says what is wanted and can be read without being able to do it");

    @ArchTest
    static final ArchRule EXPRESSION = only("expression", "column", "quality")
            .because("expressions work on columns from anywhere, one JSON row included");

    @ArchTest
    static final ArchRule TRANSFORM = only("transform", "column", "csv", "expression", "quality", "recipe")
            .because("a plan carries a recipe out and guesses nothing");

    @ArchTest
    static final ArchRule INFER = only("infer", "column", "csv", "quality", "recipe")
            .because("inference writes recipes, and what it guesses goes no other way than a recipe");

    @ArchTest
    static final ArchRule NO_CIRCLES = slices().matching("io.tamiz.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a package that needs its own user cannot be read, tested or moved alone");

    @ArchTest
    static final ArchRule LINKS_ANYWHERE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "software.amazon..",
                    "com.amazonaws..",
                    "org.apache.parquet..",
                    "org.apache.hadoop..",
                    "org.apache.spark..",
                    "org.slf4j..")
            .because("the library runs in a function, in Spark and on a laptop, each with its own versions of these");

    @ArchTest
    static final ArchRule YAML_STAYS_IN_THE_RECIPE = noClasses()
            .that()
            .resideOutsideOfPackage("io.tamiz.recipe")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.snakeyaml..")
            .because("the spelling of recipes is the business of one package");

    @ArchTest
    static final ArchRule COMPRESSION_STAYS_IN_THE_READER = noClasses()
            .that()
            .resideOutsideOfPackage("io.tamiz.csv")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.commons.compress..", "com.github.luben..")
            .because("everybody else sees plain bytes, and the limits on memory and expansion are kept in one place");

    /** Classes of the first package use, of this project, only the packages named. */
    private static ArchRule only(String name, String... others) {
        String[] allowed = Stream.concat(
                        Stream.of("io.tamiz." + name + ".."),
                        Arrays.stream(others).map(other -> "io.tamiz." + other + ".."))
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage("io.tamiz." + name + "..")
                .should()
                .onlyDependOnClassesThat(
                        DescribedPredicate.or(resideInAnyPackage(allowed), resideOutsideOfPackage("io.tamiz..")));
    }
}
