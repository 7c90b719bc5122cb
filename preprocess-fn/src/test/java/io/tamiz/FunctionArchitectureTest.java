package io.tamiz;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What each package of the function may use, and why. */
@AnalyzeClasses(
        packages = {"io.tamiz.store", "io.tamiz.parquet", "io.tamiz.publish", "io.tamiz.function"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class FunctionArchitectureTest {
    @ArchTest
    static final ArchRule STORE = classes()
            .that()
            .resideInAPackage("io.tamiz.store")
            .should()
            .onlyDependOnClassesThat(DescribedPredicate.or(
                    resideInAnyPackage("io.tamiz.store", "io.tamiz.quality"), resideOutsideOfPackage("io.tamiz..")))
            .because("a store keeps objects and knows nothing of what is in them");

    @ArchTest
    static final ArchRule PARQUET = noClasses()
            .that()
            .resideInAPackage("io.tamiz.parquet")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.tamiz.store", "io.tamiz.publish", "io.tamiz.function")
            .because("a file is written to a stream, wherever that leads");

    @ArchTest
    static final ArchRule PUBLISH = noClasses()
            .that()
            .resideInAPackage("io.tamiz.publish")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.tamiz.function")
            .because("publishing serves the function, the command line and tests alike");

    @ArchTest
    static final ArchRule SDK = noClasses()
            .that(resideOutsideOfPackages("io.tamiz.store", "io.tamiz.function"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("software.amazon..", "com.amazonaws..")
            .because("the protocol of publishing rests on what a store promises, not on one client of one vendor");

    @ArchTest
    static final ArchRule PARQUET_LIBRARIES = noClasses()
            .that(resideOutsideOfPackage("io.tamiz.parquet"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.parquet..", "org.apache.avro..", "org.apache.hadoop..")
            .because("one package speaks Parquet, so that a new version of its libraries changes one package");
}
