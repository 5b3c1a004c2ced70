package dk.gevinstspor.demo;

import static dk.gevinstspor.demo.People.CONNIE;
import static dk.gevinstspor.demo.People.PIA;
import static dk.gevinstspor.demo.People.STINE;

import dk.gevinstspor.demo.Scene.Spent;
import dk.gevinstspor.economy.Spending.Kind;
import dk.gevinstspor.kernel.Money;
import java.time.LocalDate;

/** What the steering group reads each quarter, and what was spent. */
final class SteeringGroup extends Chapter {

    @Override
    void tell() {
        reports();
        money();
    }

    private void reports() {
        report(
                "2021-10-06",
                "2021-10-13",
                "Programmet er i gang. Styring og gevinstkontrakt er på plads, og affaldsinitiativet udvikles.",
                "Tag status til efterretning");
        decide("2021-10-20");
        report(
                "2022-01-06",
                "2022-01-12",
                "Affaldsinitiativet er i drift siden 1. december. Partshøring udvikles efter planen.",
                "Optag kontrol af tomme boliger igen");
        decide("2022-01-19");
        report(
                "2022-04-06",
                "2022-04-12",
                "Affaldsinitiativet lå under kontrakten ved første måling. Modellen er trænet igen og lever op til den.",
                "Godkend handlingsplanen på affaldsområdet");
        decide("2022-04-20");
        report(
                "2022-07-05",
                "2022-08-10",
                "Partshøring er i drift siden 15. maj, to uger efter planen. Første gevinst bekræftes i august.",
                "Godkend, at brugeroprettelse udvikles færdig i efteråret");
    }

    private void money() {
        staff("2021-06-30", "482");
        staff("2021-12-30", "483");
        staff("2022-06-30", "490");
        development("2021-09-30", WASTE, "300");
        development("2021-12-15", WASTE, "215");
        development("2022-04-30", HEARING, "162");
        development("2022-07-29", ACCESS, "180");
    }

    private void report(String writtenOn, String approvedOn, String assessment, String asked) {
        task(writtenOn, PIA, null, "write-assessment", "assessment", assessment, "recommendations", asked);
        task(approvedOn, STINE, null, "approve-report", "approved", "true");
    }

    private void decide(String day) {
        task(day, STINE, null, "record-decisions", "decisions[0].outcome", "FOLLOWED");
    }

    private void staff(String day, String amount) {
        add(new Spent(LocalDate.parse(day), CONNIE, null, Kind.STAFF, Money.of(amount), "Automatiseringskonsulenter"));
    }

    private void development(String day, String name, String amount) {
        add(new Spent(LocalDate.parse(day), CONNIE, name, Kind.DEVELOPMENT, Money.of(amount), "Koncern IT"));
    }
}
