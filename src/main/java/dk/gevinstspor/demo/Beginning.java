package dk.gevinstspor.demo;

import static dk.gevinstspor.demo.People.KAMILLA;
import static dk.gevinstspor.demo.People.KARL;
import static dk.gevinstspor.demo.People.PIA;
import static dk.gevinstspor.demo.People.STINE;

import java.util.List;

/** How the five initiatives came in, and what the steering group thought of them. */
final class Beginning extends Chapter {

    @Override
    void tell() {
        ideas();
    }

    private void ideas() {
        idea(
                "2021-02-01",
                KARL,
                ACCESS,
                "Automatisering af autorisationer og brugeroprettelse",
                "Når en ny kollega begynder, oprettes vedkommende i hånden i en række systemer, og telefon og computer"
                        + " bestilles hver for sig. Det tager tid, og noget bliver glemt.",
                Units.ACCESS);
        idea(
                "2021-02-02",
                KARL,
                HEARING,
                "Automatisering af flow for partshøring",
                "Før en gravetilladelse kan gives, høres parterne. Brevene skrives og sendes enkeltvis, og svarfristen"
                        + " følges i et regneark.",
                Units.PERMITS);
        idea(
                "2021-02-02",
                KAMILLA,
                ROADS,
                "Sagsbehandlingsassistent til vejændringer",
                "Enkle ansøgninger om ændringer ved vejen følger de samme skridt hver gang. En robot kan finde bilag"
                        + " frem og lægge en afgørelse klar.",
                Units.ROADS);
        idea(
                "2021-02-03",
                KAMILLA,
                HOUSING,
                "Kontrol af tomme boliger",
                "Boliger uden tilmeldte borgere slås op én for én. Der er mellem tre og fire tusind om året.",
                Units.HOUSING);
        idea(
                "2021-02-03",
                PIA,
                WASTE,
                "Automatisering på affaldsområdet",
                "Henvendelser om beholdere og afhentning læses, sorteres og tastes i hånden. Området betales af"
                        + " takster, så gevinsten hører ikke til måltallet.",
                Units.WASTE);
        for (String each : List.of(ACCESS, HEARING, ROADS, HOUSING, WASTE)) {
            task("2021-02-08", PIA, each, "receive-idea", "accepted", "true");
        }
        screen("2021-02-22", KARL, ACCESS, "RPA", "MEDIUM", "1", "2", "350", "4800", "PREBEN", "ELLEN", "01.11.2022");
        screen("2021-02-23", KARL, HEARING, "RPA", "LOW", "0,4", "0,8", "150", "3600", "PER", "ELSE", "01.05.2022");
        screen("2021-02-24", KAMILLA, ROADS, "RDA", "MEDIUM", "1", "2", "300", "2400", "POUL", "ERIK", "01.03.2023");
        screen(
                "2021-02-25",
                KAMILLA,
                HOUSING,
                "RPA",
                "MEDIUM",
                "0,75",
                "1,25",
                "200",
                "3500",
                "PETRA",
                "EVA",
                "01.06.2023");
        screen(
                "2021-02-25",
                KARL,
                WASTE,
                "MACHINE_LEARNING",
                "HIGH",
                "4",
                "7",
                "500",
                "60000",
                "PALLE",
                "EMIL",
                "01.12.2021");
        task("2021-03-17", STINE, ACCESS, "prioritise", "choice", "APPROVE");
        task("2021-03-17", STINE, HEARING, "prioritise", "choice", "APPROVE");
        task("2021-03-17", STINE, ROADS, "prioritise", "choice", "APPROVE");
        task(
                "2021-03-17",
                STINE,
                HOUSING,
                "prioritise",
                "choice",
                "PARK",
                "parkedUntil",
                "10.01.2022",
                "reason",
                "Enheden får nyt fagsystem i 2021. Vi tager den op, når det er på plads.");
        task(
                "2021-03-17",
                STINE,
                WASTE,
                "prioritise",
                "choice",
                "OTHER_FUNDING",
                "reason",
                "Finansieres af taksterne ved siden af programmet.");
    }
}
