package dk.gevinstspor.demo;

import static dk.gevinstspor.demo.People.ELLEN;
import static dk.gevinstspor.demo.People.KAMILLA;
import static dk.gevinstspor.demo.People.KARL;
import static dk.gevinstspor.demo.People.PETRA;
import static dk.gevinstspor.demo.People.PIA;
import static dk.gevinstspor.demo.People.POUL;
import static dk.gevinstspor.demo.People.PREBEN;
import static dk.gevinstspor.demo.People.RIKKE;

import dk.gevinstspor.contract.BenefitProfile;
import dk.gevinstspor.contract.BenefitProfile.Promise;
import dk.gevinstspor.kernel.Fte;
import java.time.LocalDate;
import java.util.List;

/** The initiatives that are still on their way: in development, at the contract, and being measured again. */
final class OthersOnTheirWay extends Chapter {

    @Override
    void tell() {
        accessIsDeveloped();
        roadsAwaitASignature();
        housingIsMeasuredAgain();
    }

    private void accessIsDeveloped() {
        map(
                "2021-09-14",
                KARL,
                ACCESS,
                "Personalekonsulenten opretter den nye i otte systemer ud fra en mail.",
                "Ansættelser og rokader",
                "4800",
                "30");
        task("2021-09-21", PREBEN, ACCESS, "confirm-baseline", "accepted", "true");
        design(
                "2021-11-04",
                KARL,
                ACCESS,
                "En robot opretter den nye ud fra én bestilling og giver besked, når alt er" + " klar.",
                "350",
                "2022",
                "1,4");
        task("2021-11-11", RIKKE, ACCESS, "review-architecture", "accepted", "true");
        contract(
                "2021-12-02",
                ACCESS,
                "01.11.2022",
                "1,4",
                "Nye kolleger kan logge ind den første dag.",
                "To ledige stillinger genbesættes ikke.");
        task("2021-12-06", PIA, ACCESS, "sign-programme-manager", "choice", "SIGN");
        task("2021-12-09", ELLEN, ACCESS, "sign-unit-head", "choice", "SIGN");
        staffed("2022-01-17", ACCESS, "01.11.2022");
        add(new Scene.Amendment(
                LocalDate.of(2022, 6, 28),
                PIA,
                ACCESS,
                new BenefitProfile(List.of(
                        new Promise(LocalDate.of(2022, 11, 1), Fte.of("0.7")),
                        new Promise(LocalDate.of(2023, 4, 1), Fte.of("1.4"))))));
        task("2022-06-28", PIA, ACCESS, "sign-programme-manager", "choice", "SIGN");
        task("2022-07-01", ELLEN, ACCESS, "sign-unit-head", "choice", "SIGN");
        risk(
                "2021-11-04",
                KARL,
                ACCESS,
                "Systemerne lukker for robottens adgang ved opgraderinger",
                4,
                4,
                "Aftale med systemejerne om varsel og prøvekørsel.");
    }

    private void roadsAwaitASignature() {
        map(
                "2022-04-05",
                KAMILLA,
                ROADS,
                "Ansøgningen tastes, bilag hentes, og afgørelsen skrives fra bunden.",
                "Enkle ansøgninger",
                "2400",
                "45");
        task("2022-04-19", POUL, ROADS, "confirm-baseline", "accepted", "true");
        design(
                "2022-06-09",
                KAMILLA,
                ROADS,
                "En assistent ved skærmen henter bilag og lægger et udkast klar." + " Medarbejderen afgør sagen.",
                "300",
                "2023",
                "1,2");
        task("2022-06-20", RIKKE, ROADS, "review-architecture", "accepted", "true");
        contract(
                "2022-08-09",
                ROADS,
                "01.03.2023",
                "1,2",
                "Afgørelse inden for fire uger.",
                "Tiden bruges på de svære sager, og én stilling genbesættes ikke.");
        task("2022-08-11", PIA, ROADS, "sign-programme-manager", "choice", "SIGN");
        risk(
                "2022-06-09",
                KAMILLA,
                ROADS,
                "Reglerne ændres, mens vi udvikler",
                2,
                4,
                "Regler holdes i en tabel, som enheden selv retter.");
    }

    private void housingIsMeasuredAgain() {
        map(
                "2022-05-12",
                KAMILLA,
                HOUSING,
                "Adressen slås op i tre registre, og ejeren skrives til.",
                "Tomme boliger",
                "3500",
                "40");
        task(
                "2022-06-02",
                PETRA,
                HOUSING,
                "confirm-baseline",
                "accepted",
                "false",
                "reason",
                "40 minutter dækker også sager, der ender i politianmeldelse. Mål dem for sig.");
        map(
                "2022-08-15",
                KAMILLA,
                HOUSING,
                "Adressen slås op i tre registre, og ejeren skrives til.",
                "Tomme boliger uden klage",
                "3500",
                "25");
    }
}
