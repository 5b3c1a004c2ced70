package dk.gevinstspor.meeting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Light;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.meeting.StatusSnapshot.CaseMargin;
import dk.gevinstspor.meeting.StatusSnapshot.CaseYear;
import dk.gevinstspor.meeting.StatusSnapshot.CorrectedFigure;
import dk.gevinstspor.meeting.StatusSnapshot.CriterionStatus;
import dk.gevinstspor.meeting.StatusSnapshot.DecisionStatus;
import dk.gevinstspor.meeting.StatusSnapshot.Department;
import dk.gevinstspor.meeting.StatusSnapshot.DisputedFigure;
import dk.gevinstspor.meeting.StatusSnapshot.Economy;
import dk.gevinstspor.meeting.StatusSnapshot.Expected;
import dk.gevinstspor.meeting.StatusSnapshot.Forecast;
import dk.gevinstspor.meeting.StatusSnapshot.InitiativeStatus;
import dk.gevinstspor.meeting.StatusSnapshot.Milestone;
import dk.gevinstspor.meeting.StatusSnapshot.MissingAnswer;
import dk.gevinstspor.meeting.StatusSnapshot.Overrun;
import dk.gevinstspor.meeting.StatusSnapshot.Past;
import dk.gevinstspor.meeting.StatusSnapshot.ProgrammeLine;
import dk.gevinstspor.meeting.StatusSnapshot.Restatement;
import dk.gevinstspor.meeting.StatusSnapshot.RiskLimits;
import dk.gevinstspor.meeting.StatusSnapshot.RiskStatus;
import dk.gevinstspor.meeting.StatusSnapshot.Spending;
import dk.gevinstspor.meeting.StatusSnapshot.YearTarget;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Snapshots for the tests; the case is that of the automation programme of 2021. */
final class Snapshots {

    static final Quarter QUARTER = new Quarter(2022, 3);
    static final LocalDate AS_OF = LocalDate.of(2022, 10, 3);

    private static final ProgrammeLine PROGRAMME = new ProgrammeLine(
            new UUID(0, 1),
            "Automatiseringsprogram i Teknik- og Miljøforvaltningen",
            "Teknik- og Miljøforvaltningen",
            new PriceLevel(2021));
    private static final UUID BYGNINGER = new UUID(0, 2);
    private static final UUID VEJE = new UUID(0, 3);
    private static final UUID HR = new UUID(0, 4);

    private Snapshots() {}

    static StatusSnapshot sample() {
        return snapshot(List.of(
                initiative(1, "Automatisering af autorisationer og brugeroprettelse", HR, "FOLLOW_UP")
                        .owner("HR og Løn", "Åse Østergård")
                        .planned(LocalDate.of(2022, 4, 1))
                        .live(LocalDate.of(2022, 5, 15))
                        .fte("1.5", "1.5", "1.2", "0")
                        .lights(Light.YELLOW, Light.RED)
                        .build(),
                initiative(2, "Automatisering af flow for partshøring ved gravetilladelser", VEJE, "PERMANENT")
                        .owner("Gravetilladelser", "Søren Ærø")
                        .planned(LocalDate.of(2022, 2, 1))
                        .live(LocalDate.of(2022, 2, 1))
                        .fte("0.6", "0.6", "0.65", "0.5")
                        .lights(Light.GREEN, Light.GREEN)
                        .build(),
                initiative(3, "Sagsbehandlingsassistent til vejændringer", VEJE, "DEVELOPMENT")
                        .owner("Vejændringer", "Maja Winther")
                        .planned(LocalDate.of(2022, 6, 1))
                        .fte("0", "1.5", "0", "0")
                        .lights(Light.RED, Light.NONE)
                        .build(),
                initiative(4, "Kontrol af tomme boliger", BYGNINGER, "DESIGN")
                        .owner("Boligkontrol", null)
                        .planned(LocalDate.of(2023, 3, 1))
                        .lights(Light.GREEN, Light.NONE)
                        .build(),
                initiative(5, "Affaldsområdets sagsflow", BYGNINGER, "DISCOVERY")
                        .owner("Affald og Genbrug", "Bo Lindegård")
                        .feeFunded()
                        .build()));
    }

    /** As many as wanted, some of them with titles that need three lines. */
    static StatusSnapshot of(int initiatives) {
        return snapshot(IntStream.rangeClosed(1, initiatives)
                .mapToObj(number -> initiative(
                                number, "Initiativ " + number + " med sagsgange".repeat(number % 5), VEJE, "FOLLOW_UP")
                        .owner("Enheden for vejmyndighed og parkering", "Person nummer " + number)
                        .planned(LocalDate.of(2022, 4, 1))
                        .fte("0.5", "0.5", "0.4", "0.1")
                        .lights(Light.GREEN, Light.RED)
                        .build())
                .toList());
    }

    /** The sample as it was stored before milestones, forecasts, criteria and doubtful figures were kept. */
    static StatusSnapshot before() throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode json = (ObjectNode) mapper.readTree(SnapshotJson.write(sample()));
        json.remove(List.of("milestones", "forecast", "riskLimits", "criteria", "disputed", "corrected"));
        json.withObject("/economy").remove("margin");
        json.withArray("/initiatives").forEach(each -> ((ObjectNode) each).remove("benefitCourse"));
        return SnapshotJson.read(mapper.writeValueAsString(json));
    }

    static StatusSnapshot empty() {
        return new StatusSnapshot(
                PROGRAMME,
                QUARTER,
                AS_OF,
                new Lights(Light.NONE, Light.NONE, Light.NONE, Light.NONE),
                Fte.ZERO,
                List.of(),
                new Economy(
                        List.of(),
                        null,
                        null,
                        new Spending(Money.ZERO, Money.ZERO, null, Light.NONE),
                        new Spending(Money.ZERO, Money.ZERO, null, Light.NONE),
                        List.of(),
                        null),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static StatusSnapshot snapshot(List<InitiativeStatus> initiatives) {
        return new StatusSnapshot(
                PROGRAMME,
                QUARTER,
                AS_OF,
                new Lights(Light.RED, Light.GREEN, Light.RED, Light.YELLOW),
                Fte.of("1"),
                initiatives,
                new Economy(
                        theCaseOf2021(),
                        6,
                        6,
                        new Spending(Money.of(1765), Money.of(1240), Money.of(1700), Light.GREEN),
                        new Spending(Money.of(6700), Money.of(2610), null, Light.GREEN),
                        List.of(new Overrun(
                                "A-1",
                                "Automatisering af autorisationer og brugeroprettelse",
                                new Spending(Money.of(350), Money.of(180), Money.of(410), Light.RED))),
                        new CaseMargin(2026, Fte.of("5"), Fte.of("0.1167"), Money.of(67))),
                List.of(
                        new Department(BYGNINGER, "Bygninger", Fte.of("0.25")),
                        new Department(VEJE, "Byens Anvendelse", Fte.of("0.5")),
                        new Department(new UUID(0, 5), "Byens Fysik", Fte.of("0.25")),
                        new Department(new UUID(0, 6), "Klima og Byudvikling", Fte.ZERO),
                        new Department(HR, "Ressourcer", Fte.ZERO)),
                List.of(
                        new RiskStatus(
                                "A-1",
                                "Brugere oprettes fortsat ved siden af robotten",
                                4,
                                3,
                                Light.YELLOW,
                                "Enhedschefen lukker den gamle blanket og følger logfilen uge for uge",
                                "Åse Østergård"),
                        new RiskStatus(
                                "A-3",
                                "Udvikleren er optaget",
                                3,
                                5,
                                Light.RED,
                                "Aftale med Koncern IT om afløser",
                                null)),
                List.of(new MissingAnswer(
                        "A-1",
                        "Automatisering af autorisationer og brugeroprettelse",
                        new Quarter(2022, 3),
                        LocalDate.of(2022, 8, 15),
                        "Åse Østergård")),
                List.of(
                        new DecisionStatus(
                                new Quarter(2022, 1),
                                2,
                                "At optage kontrol af tomme boliger igen",
                                "FOLLOWED",
                                null,
                                "Først når adgangen til BBR er aftalt",
                                "Pia Programleder",
                                LocalDate.of(2022, 6, 1),
                                LocalDate.of(2022, 5, 20),
                                "Adgangen er aftalt, og initiativet er i design."),
                        new DecisionStatus(
                                new Quarter(2022, 2),
                                1,
                                "At finde en afløser for udvikleren på Vejændringer",
                                "CHANGED",
                                "Koncern IT stiller en afløser fra 1. november.",
                                null,
                                "Robert Robotudvikler",
                                LocalDate.of(2022, 9, 15),
                                null,
                                null)),
                List.of(
                        new Milestone(
                                new UUID(1, 2),
                                "A-2",
                                "Automatisering af flow for partshøring ved gravetilladelser",
                                "PERMANENT",
                                LocalDate.of(2022, 9, 14)),
                        new Milestone(
                                new UUID(1, 3),
                                "A-3",
                                "Sagsbehandlingsassistent til vejændringer",
                                "DEVELOPMENT",
                                LocalDate.of(2022, 7, 20))),
                forecast(),
                new RiskLimits(8, 15),
                List.of(
                        new CriterionStatus(
                                "De fire første initiativer er i gang",
                                "Arbejdsplan, gevinstkontrakt og bemanding for alle fire",
                                "TMF Digitalisering",
                                new Quarter(2021, 4),
                                false,
                                Standing.MET,
                                null),
                        new CriterionStatus(
                                "En til tre løsninger i drift om året",
                                "Løsninger sat i drift i kalenderåret",
                                "TMF Digitalisering og IT-rådet",
                                new Quarter(2022, 2),
                                true,
                                Standing.ON_THE_WAY,
                                "To er i drift, den tredje er forsinket til 2023")),
                List.of(new DisputedFigure(
                        "A-1",
                        "Automatisering af autorisationer og brugeroprettelse",
                        new Quarter(2022, 2),
                        Fte.of("1.4"),
                        LocalDate.of(2022, 9, 2),
                        "Åse Østergård")),
                List.of(new CorrectedFigure(
                        "A-2",
                        "Automatisering af flow for partshøring ved gravetilladelser",
                        new Quarter(2022, 2),
                        Fte.of("0.7"),
                        Fte.of("0.65"),
                        LocalDate.of(2022, 8, 30),
                        "Ferieafløsningen var talt med")),
                List.of(
                        new Restatement(
                                new Quarter(2022, 2),
                                "A-2",
                                "Automatisering af flow for partshøring ved gravetilladelser",
                                Restatement.Figure.CONFIRMED,
                                new BigDecimal("0.7000"),
                                new BigDecimal("0.6500"),
                                "Sagerne fra juni var talt med to gange",
                                "Søren Ærø",
                                LocalDate.of(2022, 8, 22)),
                        new Restatement(
                                new Quarter(2022, 2),
                                "A-3",
                                "Sagsbehandlingsassistent til vejændringer",
                                Restatement.Figure.SPENT,
                                new BigDecimal("140.0000"),
                                new BigDecimal("180.0000"),
                                null,
                                "Pia Programleder",
                                LocalDate.of(2022, 7, 29))));
    }

    private static Forecast forecast() {
        return new Forecast(
                QUARTER.plus(4),
                IntStream.rangeClosed(0, 6)
                        .mapToObj(i -> new Past(new Quarter(2021, 1).plus(i), Fte.of(i < 5 ? "0" : "0.5")))
                        .toList(),
                IntStream.rangeClosed(0, 12)
                        .mapToObj(i -> new Expected(
                                new Quarter(2022, 4).plus(i),
                                Fte.rounded(BigDecimal.valueOf(0.5 + 0.12 * i)),
                                Fte.rounded(BigDecimal.valueOf(0.5 + 0.25 * i)),
                                Fte.rounded(BigDecimal.valueOf(0.6 + 0.38 * i))))
                        .toList(),
                List.of(
                        new YearTarget(2022, Fte.of("1"), new BigDecimal("0.08")),
                        new YearTarget(2023, Fte.of("2"), new BigDecimal("0.31")),
                        new YearTarget(2024, Fte.of("3"), new BigDecimal("0.42")),
                        new YearTarget(2025, Fte.of("5"), new BigDecimal("0.19"))));
    }

    /** Its figures: 965 and 440/800 t.kr. implementation, 0 to 5 ÅV at 574, 25 % operation. */
    static List<CaseYear> theCaseOf2021() {
        return List.of(
                year(2021, 0, 0, 1405),
                year(2022, -574, 110, 1765),
                year(2023, -1148, 310, 1765),
                year(2024, -1722, 510, 1765),
                year(2025, -2870, 710, 0),
                year(2026, -2870, 710, 0));
    }

    private static CaseYear year(int year, long savings, long operation, long implementation) {
        return new CaseYear(year, Money.of(savings), Money.of(operation), Money.of(implementation));
    }

    static InitiativeLine initiative(int number, String title, UUID department, String stage) {
        return new InitiativeLine(number, title, department, stage);
    }
}
