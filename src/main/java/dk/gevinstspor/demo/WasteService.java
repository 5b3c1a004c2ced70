package dk.gevinstspor.demo;

import static dk.gevinstspor.demo.People.CONNIE;
import static dk.gevinstspor.demo.People.EMIL;
import static dk.gevinstspor.demo.People.KAMILLA;
import static dk.gevinstspor.demo.People.PALLE;
import static dk.gevinstspor.demo.People.PIA;
import static dk.gevinstspor.demo.People.RIKKE;
import static dk.gevinstspor.demo.People.ROBERT;
import static dk.gevinstspor.demo.People.STINE;

import dk.gevinstspor.benefit.Figure;
import dk.gevinstspor.benefit.GoalsMet;
import dk.gevinstspor.demo.Scene.Challenged;
import dk.gevinstspor.demo.Scene.Corrected;
import dk.gevinstspor.demo.Scene.Measured;
import dk.gevinstspor.kernel.Fte;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The fee-funded waste initiative: below its contract at first, then measured, corrected, doubted and harvested. */
final class WasteService extends Chapter {

    @Override
    void tell() {
        wasteIsHarvested();
    }

    private void measured(String day, String from, String until, String cases, String minutes, String note) {
        add(new Measured(
                LocalDate.parse(day),
                PALLE,
                WASTE,
                new Figure(
                        "Henvendelser om affald",
                        LocalDate.parse(from),
                        LocalDate.parse(until),
                        new BigDecimal(cases),
                        new BigDecimal(minutes)),
                note));
    }

    private void wasteIsHarvested() {
        map(
                "2021-04-06",
                KAMILLA,
                WASTE,
                "Henvendelser læses og fordeles af tre medarbejdere og tastes i to systemer.",
                "Henvendelser om affald",
                "60000",
                "8");
        task("2021-04-12", PALLE, WASTE, "confirm-baseline", "accepted", "true");
        design(
                "2021-05-03",
                KAMILLA,
                WASTE,
                "En model foreslår emne og svar, og en robot taster. Tvivl går til en" + " medarbejder.",
                "500",
                "2021",
                "5,5");
        task("2021-05-10", RIKKE, WASTE, "review-architecture", "accepted", "true");
        contract(
                "2021-05-17",
                WASTE,
                "01.12.2021",
                "5,5",
                "90 % af henvendelserne sendes det rigtige sted hen.",
                "Stillinger genbesættes ikke ved naturlig afgang.");
        task("2021-05-18", PIA, WASTE, "sign-programme-manager", "choice", "SIGN");
        task("2021-05-20", EMIL, WASTE, "sign-unit-head", "choice", "SIGN");
        task("2021-05-26", STINE, WASTE, "sign-steering-group", "choice", "SIGN");
        staffed("2021-06-01", WASTE, "01.12.2021");
        developed("2021-11-01", WASTE, "5.000 gamle henvendelser, 92 % sendt rigtigt.");
        task("2021-11-10", PALLE, WASTE, "accept-test", "accepted", "true");
        live(PALLE, WASTE, "2021-11-25", "2021-12-01", "01.12.2021");
        stable("2022-01-05", KAMILLA, WASTE);
        task("2022-01-10", ROBERT, WASTE, "accept-operation", "accepted", "true");
        task(
                "2022-03-08",
                EMIL,
                WASTE,
                "confirm-benefit",
                "fte",
                "4,6",
                "goals",
                "PARTLY",
                "comment",
                "Modellen kender ikke de nye beholdere endnu.");
        task(
                "2022-03-10",
                EMIL,
                WASTE,
                "action-plan",
                "measures",
                "Modellen trænes på de nye beholdere.",
                "responsibleId",
                "@PALLE",
                "deadline",
                "31.03.2022");
        task(
                "2022-04-05",
                EMIL,
                WASTE,
                "measure-again",
                "fte",
                "5,1",
                "goals",
                "MET",
                "comment",
                "Efter ny træning sendes 91 % rigtigt.");
        task("2022-04-12", CONNIE, WASTE, "harvest", "choice", "BUDGET_LINE", "fte", "5", "budgetLineId", "#WASTE");
        measured("2022-06-02", "2022-03-01", "2022-05-31", "15150", "1.6", "Robottens log og stikprøver i maj");
        task(
                "2022-06-07",
                EMIL,
                WASTE,
                "confirm-benefit",
                "fte",
                "5,6",
                "goals",
                "MET",
                "comment",
                "To medarbejdere er gået på pension og ikke erstattet.");
        add(new Corrected(
                LocalDate.parse("2022-06-08"),
                EMIL,
                WASTE,
                Fte.of("5.4"),
                GoalsMet.MET,
                "Telefonvagten var talt med to gange."));
        add(new Challenged(
                LocalDate.parse("2022-06-09"),
                PIA,
                WASTE,
                "Tallet ligger over målingen. Hvad er de sidste timer sparet på?"));
        task(
                "2022-06-10",
                EMIL,
                WASTE,
                "answer-dispute",
                "choice",
                "UPHOLD",
                "reason",
                "Rettelser i det gamle system er faldet bort. De var ikke med i stikprøven.");
        task(
                "2022-06-13",
                PIA,
                WASTE,
                "settle-dispute",
                "choice",
                "ACCEPT",
                "reason",
                "Rettelserne tælles med i næste stikprøve.");
        task(
                "2022-06-14",
                CONNIE,
                WASTE,
                "harvest",
                "choice",
                "NOT_NOW",
                "reason",
                "De sidste 0,4 ÅV tages ved næste budgetopfølgning.");
        measured("2022-08-02", "2022-06-01", "2022-07-31", "10240", "1.5", "Robottens log og stikprøver i juli");
        risk(
                "2021-05-03",
                KAMILLA,
                WASTE,
                "Modellen bliver dårligere, når borgernes emner skifter",
                3,
                3,
                "Stikprøve hvert kvartal; modellen trænes igen under 85 %.");
    }
}
