package dk.gevinstspor.demo;

import static dk.gevinstspor.demo.People.CONNIE;
import static dk.gevinstspor.demo.People.PIA;
import static dk.gevinstspor.demo.People.STEN;
import static dk.gevinstspor.demo.People.STINE;

import dk.gevinstspor.demo.Scene.Said;
import dk.gevinstspor.demo.Scene.Spent;
import dk.gevinstspor.demo.Scene.Task;
import dk.gevinstspor.economy.Spending.Kind;
import dk.gevinstspor.kernel.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
        meeting("2021-10-20", "@STINE,@STEN", null, Map.of("decisions[0].outcome", "FOLLOWED"));

        task(
                "2022-01-11",
                PIA,
                null,
                "write-assessment",
                "assessment",
                "Affaldsinitiativet er i drift siden 1. december. Partshøring udvikles efter planen.",
                "requests[0].ask",
                "PRIORITISE",
                "requests[0].initiativeId",
                "!" + HOUSING,
                "requests[0].text",
                "Tag kontrol af tomme boliger op igen");
        approve("2022-01-13");
        say(
                "2022-01-17",
                STEN,
                HOUSING,
                "Er enhedens nye fagsystem nu så stabilt, at en robot kan bygges oven på det?");
        meeting(
                "2022-01-19",
                "@STINE,@STEN",
                null,
                Map.of(
                        "decisions[0].outcome", "FOLLOWED",
                        "decisions[0].conditions",
                                "Leverandøren bekræfter skriftligt, at fagsystemet kan tilgås af en robot.",
                        "decisions[0].ownerId", "@PIA",
                        "decisions[0].dueOn", "01.03.2022"));
        task(
                "2022-02-24",
                PIA,
                null,
                "close-decision",
                "remark",
                "Leverandøren har bekræftet det; brevet ligger på initiativet.");

        report(
                "2022-04-06",
                "2022-04-12",
                "Affaldsinitiativet lå under kontrakten ved første måling. Modellen er trænet igen og lever op til den.",
                "Godkend handlingsplanen på affaldsområdet\nAnsæt en udvikler mere til vejændringer");
        say("2022-04-14", STEN, WASTE, "Hvad koster det, hvis modellen skal trænes igen hvert forår?");
        say("2022-04-19", STINE, null, "Jeg vil gerne se økonomien for 2023, før vi ansætter flere.");
        meeting(
                "2022-04-20",
                "@STINE",
                "Sten har sendt afbud. Hans spørgsmål om prisen på at træne modellen tages med i handlingsplanen.",
                Map.of(
                        "decisions[0].outcome", "CHANGED",
                        "decisions[0].text", "Planen godkendes og suppleres med prisen for at træne modellen igen.",
                        "decisions[0].ownerId", "@EMIL",
                        "decisions[0].dueOn", "01.07.2022",
                        "decisions[1].outcome", "POSTPONED",
                        "decisions[1].text", "Tages op igen, når budgettet for 2023 er kendt."));

        report(
                "2022-07-05",
                "2022-08-10",
                "Partshøring er i drift siden 15. maj, to uger efter planen. Første gevinst bekræftes i august.",
                "Ansæt en udvikler mere til vejændringer\nGodkend, at brugeroprettelse udvikles færdig i efteråret");
        say("2022-08-12", STEN, HEARING, "To uger er til at leve med. Hvad siger sagsbehandlerne til robotten?");
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
        approve(approvedOn);
    }

    private void approve(String day) {
        task(day, STINE, null, "approve-report", "approved", "true");
    }

    private void say(String day, People who, @Nullable String about, String text) {
        add(new Said(LocalDate.parse(day), who, about, text));
    }

    private void meeting(String day, String present, @Nullable String discussion, Map<String, String> decisions) {
        Map<String, String> typed = new HashMap<>(decisions);
        typed.put("present", present);
        if (discussion != null) {
            typed.put("discussion", discussion);
        }
        add(new Task(LocalDate.parse(day), STINE, null, "record-decisions", Map.copyOf(typed)));
    }

    private void staff(String day, String amount) {
        add(new Spent(LocalDate.parse(day), CONNIE, null, Kind.STAFF, Money.of(amount), "Automatiseringskonsulenter"));
    }

    private void development(String day, String name, String amount) {
        add(new Spent(LocalDate.parse(day), CONNIE, name, Kind.DEVELOPMENT, Money.of(amount), "Koncern IT"));
    }
}
