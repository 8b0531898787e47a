package winnow.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The package list is the architecture; these rules keep imports going one way. */
@AnalyzeClasses(packages = "winnow", importOptions = ImportOption.DoNotIncludeTests.class)
class ImportsArchitectureTest {

    private static final String OURS = "winnow..";

    @ArchTest
    static final ArchRule model_knows_only_the_jdk = classes()
            .that()
            .resideInAPackage("winnow.model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("winnow.model..", "java..")
            .because("every stage speaks these words, so they may not drag anything along");

    @ArchTest
    static final ArchRule http_imports_model = imports("http", "model");

    @ArchTest
    static final ArchRule discover_imports_model_and_http = imports("discover", "model", "http");

    @ArchTest
    static final ArchRule fetch_imports_model_and_http = imports("fetch", "model", "http");

    @ArchTest
    static final ArchRule parse_imports_model = imports("parse", "model");

    @ArchTest
    static final ArchRule crossref_imports_model_http_discover = imports("crossref", "model", "http", "discover");

    @ArchTest
    static final ArchRule reconcile_imports_model = imports("reconcile", "model");

    @ArchTest
    static final ArchRule store_imports_model = imports("store", "model");

    @ArchTest
    static final ArchRule audit_imports_model_and_store = imports("audit", "model", "store");

    @ArchTest
    static final ArchRule publish_imports_model_store_audit = imports("publish", "model", "store", "audit");

    @ArchTest
    static final ArchRule job_imports_the_stages =
            imports("job", "model", "http", "discover", "fetch", "parse", "crossref", "reconcile", "store", "audit");

    @ArchTest
    static final ArchRule web_imports_services = imports("web", "model", "job", "audit", "publish", "store");

    @ArchTest
    static final ArchRule packages_are_free_of_cycles =
            slices().matching("winnow.(*)..").should().beFreeOfCycles().because("data flows one way");

    @ArchTest
    static final ArchRule parse_and_reconcile_are_pure = noClasses()
            .that()
            .resideInAnyPackage("winnow.parse..", "winnow.reconcile..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "java.net.http..", "java.nio.file..", "okhttp3..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .allowEmptyShould(true)
            .because("the same bytes must always give the same record: no clock, disk, network or database");

    @ArchTest
    static final ArchRule only_http_holds_okhttp = noClasses()
            .that()
            .resideInAPackage(OURS)
            .and()
            .resideOutsideOfPackages("winnow.http..", "winnow.crossref..", "winnow.fetch..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("okhttp3..")
            .allowEmptyShould(true)
            .because("there is one polite door to the network");

    @ArchTest
    static final ArchRule only_parse_and_discover_hold_jsoup = noClasses()
            .that()
            .resideInAPackage(OURS)
            .and()
            .resideOutsideOfPackages("winnow.parse..", "winnow.discover..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jsoup..")
            .allowEmptyShould(true)
            .because("markup is understood in one place");

    @ArchTest
    static final ArchRule only_reconcile_holds_the_citation_processor = noClasses()
            .that()
            .resideInAPackage(OURS)
            .and()
            .resideOutsideOfPackage("winnow.reconcile..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("de.undercouch..")
            .because("citations are rendered where their facts are chosen");

    @ArchTest
    static final ArchRule jsoup_never_fetches = noClasses()
            .should()
            .callMethod("org.jsoup.Jsoup", "connect", "java.lang.String")
            .orShould()
            .callMethod("org.jsoup.Jsoup", "newSession")
            .allowEmptyShould(true)
            .because("its client cuts bodies at 2 MB without a word");

    @ArchTest
    static final ArchRule only_store_speaks_sql = noClasses()
            .that()
            .resideInAPackage(OURS)
            .and()
            .resideOutsideOfPackage("winnow.store..")
            .and()
            .doNotHaveFullyQualifiedName("winnow.job.BatchConfiguration")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.postgresql..", "org.springframework.jdbc.core..")
            .allowEmptyShould(true)
            .because("tables are known in one place; the framework's own repository is set up in BatchConfiguration");

    private static ArchRule imports(String stage, String... allowed) {
        String[] packages = new String[allowed.length + 1];
        packages[0] = "winnow." + stage + "..";
        for (int i = 0; i < allowed.length; i++) {
            packages[i + 1] = "winnow." + allowed[i] + "..";
        }
        return noClasses()
                .that()
                .resideInAPackage("winnow." + stage + "..")
                .should()
                .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "are ours but not in " + String.join(", ", packages),
                        (com.tngtech.archunit.core.domain.JavaClass c) -> c.getPackageName()
                                        .startsWith("winnow.")
                                && !com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(packages)
                                        .test(c)))
                .allowEmptyShould(true)
                .because("the package table of the architecture says so");
    }
}
