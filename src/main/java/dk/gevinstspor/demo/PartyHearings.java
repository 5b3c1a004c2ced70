package dk.gevinstspor.demo;

import static dk.gevinstspor.demo.People.ELSE;
import static dk.gevinstspor.demo.People.KARL;
import static dk.gevinstspor.demo.People.PER;
import static dk.gevinstspor.demo.People.PIA;
import static dk.gevinstspor.demo.People.RIKKE;
import static dk.gevinstspor.demo.People.ROBERT;

/** The party hearings: developed, sent back once, and in operation since 15 May 2022. */
final class PartyHearings extends Chapter {

    @Override
    void tell() {
        hearingsGoLive();
    }

    private void hearingsGoLive() {
        map(
                "2021-04-20",
                KARL,
                HEARING,
                "Sagsbehandleren finder parterne, skriver brevene og holder øje med fristen.",
                "Gravetilladelser med partshøring",
                "3600",
                "16");
        task("2021-04-27", PER, HEARING, "confirm-baseline", "accepted", "true");
        design(
                "2021-05-20",
                KARL,
                HEARING,
                "En robot finder parterne, fletter brevene og journaliserer svarene."
                        + " Indsigelser går til en sagsbehandler.",
                "150",
                "2022",
                "0,6");
        task("2021-05-27", RIKKE, HEARING, "review-architecture", "accepted", "true");
        contract(
                "2021-06-10",
                HEARING,
                "15.05.2022",
                "0,6",
                "Svar inden for 10 dage i ni ud af ti sager.",
                "Én medarbejder går til tilsyn, hvor en stilling bliver ledig.");
        task("2021-06-14", PIA, HEARING, "sign-programme-manager", "choice", "SIGN");
        task("2021-06-16", ELSE, HEARING, "sign-unit-head", "choice", "SIGN");
        staffed("2021-06-21", HEARING, "01.05.2022");
        developed("2022-03-15", HEARING, "30 prøvesager, heraf 4 med flere parter.");
        task(
                "2022-03-24",
                PER,
                HEARING,
                "accept-test",
                "accepted",
                "false",
                "reason",
                "Breve til selskaber uden digital post bliver ikke sendt.");
        developed("2022-04-20", HEARING, "Fejlen er rettet. 45 prøvesager uden fejl.");
        task("2022-04-27", PER, HEARING, "accept-test", "accepted", "true");
        live(PER, HEARING, "2022-05-11", "2022-05-16", "15.05.2022");
        stable("2022-06-14", KARL, HEARING);
        task("2022-06-20", ROBERT, HEARING, "accept-operation", "accepted", "true");
        risk(
                "2021-05-20",
                KARL,
                HEARING,
                "Få har erfaring med robotten, når den fejler",
                2,
                3,
                "To medarbejdere i enheden oplæres i at følge den.");
    }
}
