package io.tamiz.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which way modules depend on each other, and why. */
@AnalyzeClasses(packages = "io.tamiz", importOptions = ImportOption.DoNotIncludeTests.class)
class CliArchitectureTest {
    @ArchTest
    static final ArchRule NOBODY_NEEDS_THE_CLI = noClasses()
            .that()
            .resideOutsideOfPackage("io.tamiz.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.tamiz.cli..")
            .because("the function and the library run without a command line");

    @ArchTest
    static final ArchRule THE_LIBRARY_NEEDS_NO_FUNCTION = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.tamiz.cli..", "io.tamiz.function", "io.tamiz.publish", "io.tamiz.parquet", "io.tamiz.store")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.tamiz.function", "io.tamiz.publish", "io.tamiz.parquet", "io.tamiz.store")
            .because("the library links anywhere, with no store and no file format");

    @ArchTest
    static final ArchRule NO_PARQUET = noClasses()
            .that()
            .resideInAPackage("io.tamiz.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.parquet..", "org.apache.avro..", "org.apache.hadoop..")
            .because("the command line shows rows, and one package of the function knows how files hold them");

    @ArchTest
    static final ArchRule THE_SERVER_IS_NO_COMMAND = noClasses()
            .that()
            .resideInAPackage("io.tamiz.cli.s3..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.tamiz.cli")
            .because("the embedded server serves tests and commands alike");
}
