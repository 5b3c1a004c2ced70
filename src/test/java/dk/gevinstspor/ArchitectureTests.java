package dk.gevinstspor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dk.gevinstspor.record.FactKind;
import dk.gevinstspor.record.RecordedFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.core.ApplicationModules;

/** The module map holds, and each foreign library stays in its one room. */
@AnalyzeClasses(packages = "dk.gevinstspor", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @Test
    void modules_use_only_what_their_package_allows() {
        ApplicationModules.of(GevinstsporApplication.class).verify();
    }

    @ArchTest
    static final ArchRule the_engine_is_known_in_one_package = noClasses()
            .that()
            .resideOutsideOfPackage("dk.gevinstspor.lifecycle.engine")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule jasper_is_known_in_one_package = noClasses()
            .that()
            .resideOutsideOfPackages("dk.gevinstspor.print", "dk.gevinstspor.print.tagging")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("net.sf.jasperreports..");

    @ArchTest
    static final ArchRule office_files_are_known_in_one_package = noClasses()
            .that()
            .resideOutsideOfPackage("dk.gevinstspor.document.office")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.poi..", "org.apache.xmlbeans..", "org.openxmlformats..");

    @ArchTest
    static final ArchRule pdf_files_are_read_in_one_package = noClasses()
            .that()
            .resideOutsideOfPackage("dk.gevinstspor.document.pdf")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.pdfbox..");

    @ArchTest
    static final ArchRule pdf_files_are_written_in_one_package = noClasses()
            .that()
            .resideOutsideOfPackage("dk.gevinstspor.print.tagging")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.lowagie..");

    @ArchTest
    static final ArchRule smtp_is_known_in_one_package = noClasses()
            .that()
            .resideOutsideOfPackage("dk.gevinstspor.mail.smtp")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.mail.javamail..");

    @ArchTest
    static final ArchRule imap_is_known_in_one_package = noClasses()
            .that()
            .resideOutsideOfPackage("dk.gevinstspor.mail.imap")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.angus..", "jakarta.mail.search..");

    @ArchTest
    static final ArchRule the_generator_of_the_interfaces_description_is_known_in_one_package = noClasses()
            .that()
            .resideOutsideOfPackage("dk.gevinstspor.api.openapi")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springdoc..", "io.swagger.v3.core..", "io.swagger.v3.oas.models..");

    @ArchTest
    static final ArchRule only_interfaces_for_programs_are_described = noClasses()
            .that()
            .haveNameNotMatching(".*(Api|Json|FormDescription)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.swagger.v3.oas.annotations..");

    @ArchTest
    static final ArchRule html_is_read_in_one_package = noClasses()
            .that()
            .resideOutsideOfPackages("dk.gevinstspor.mail.reading", "dk.gevinstspor.document..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jsoup..");

    @ArchTest
    static final ArchRule random_numbers_and_distributions_are_drawn_in_the_simulation = noClasses()
            .that()
            .resideOutsideOfPackage("dk.gevinstspor.portfolio.simulation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.commons.rng..", "org.apache.commons.statistics..");

    @ArchTest
    static final ArchRule nobody_asks_the_system_for_the_time = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now");

    @ArchTest
    static final ArchRule identities_are_in_the_order_of_their_making = noClasses()
            .that()
            // The number of a request or of a sample mail is no row's.
            .haveNameNotMatching(".*(RequestIds|MailboxReply)(\\$.*)?")
            .should()
            .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule the_command_that_verifies_the_record_knows_every_kind_of_fact = methods()
            .that()
            .areAnnotatedWith(Bean.class)
            .and()
            .haveRawReturnType(FactKind.class)
            .should()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(RecordedFacts.class);

    @ArchTest
    static final ArchRule amounts_are_never_floating_point = noClasses()
            .that()
            .resideInAnyPackage(
                    "dk.gevinstspor.kernel..",
                    "dk.gevinstspor.economy..",
                    "dk.gevinstspor.proposal..",
                    "dk.gevinstspor.contract..",
                    "dk.gevinstspor.benefit..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Double.class, Float.class);
}
