package dk.gevinstspor.demo;

import static dk.gevinstspor.demo.People.EBBA;
import static dk.gevinstspor.demo.People.ESTER;
import static dk.gevinstspor.demo.People.JULIE;
import static dk.gevinstspor.demo.People.KIM;
import static dk.gevinstspor.demo.People.PAUL;
import static dk.gevinstspor.demo.People.PAULA;
import static dk.gevinstspor.demo.People.PELLE;
import static dk.gevinstspor.demo.People.RASMUS;
import static dk.gevinstspor.demo.People.SIGNE;

/**
 * The other administration's programme: one solution taken over and waiting to be settled with the neighbouring
 * municipality, one design at the lawyer's, one idea at the steering group. The calls' figures are those of seeds 003.
 */
final class CitizenService extends Chapter {

    private static final String LICENCES = "licences";
    private static final String CALLS = "calls";
    private static final String HALLS = "halls";

    @Override
    People manager() {
        return PAULA;
    }

    @Override
    People developer() {
        return RASMUS;
    }

    @Override
    void tell() {
        ideas();
        licencesAreTakenOver();
        callsAreAtTheLawyers();
    }

    private void ideas() {
        idea(
                "2022-01-31",
                ESTER,
                LICENCES,
                "Fornyelse af kørekort uden at møde op",
                "Den, hvis kørekort udløber, får et brev, ringer efter en tid og møder op. Det meste kan klares på forhånd.",
                Units.LICENCES);
        idea(
                "2022-02-01",
                KIM,
                CALLS,
                "Servicebot til enkle opkald",
                "Omkring én million opkald om året varer i snit fire minutter. Hvert tiende er så enkelt, at en bot kan svare.",
                Units.CALLS);
        idea(
                "2022-08-02",
                EBBA,
                HALLS,
                "Fordeling af tider i haller",
                "Foreningernes ønsker lægges sammen i regneark to gange om året, og svarene skrives ét for ét.",
                Units.HALLS);
        task("2022-02-02", PAULA, LICENCES, "receive-idea", "accepted", "true");
        task("2022-02-02", PAULA, CALLS, "receive-idea", "accepted", "true");
        task("2022-08-03", PAULA, HALLS, "receive-idea", "accepted", "true");
        screen("2022-02-07", KIM, LICENCES, "RPA", "LOW", "1", "1,5", "240", "12000", "PELLE", "ESTER", "01.06.2022");
        screen("2022-02-08", KIM, CALLS, "CHATBOT", "HIGH", "4", "6", "1500", "100000", "PAUL", "ESKIL", "01.04.2023");
        screen(
                "2022-08-10",
                KIM,
                HALLS,
                "WORKFLOW",
                "MEDIUM",
                "0,3",
                "0,6",
                "180",
                "2800",
                "EBBA",
                "EBBA",
                "01.09.2023");
        task("2022-02-14", SIGNE, LICENCES, "prioritise", "choice", "APPROVE");
        task("2022-02-14", SIGNE, CALLS, "prioritise", "choice", "APPROVE");
    }

    private void licencesAreTakenOver() {
        map(
                "2022-02-21",
                KIM,
                LICENCES,
                "Borgeren booker en tid, og medarbejderen taster det, borgeren allerede har skrevet.",
                "Fornyelser",
                "12000",
                "8");
        task("2022-02-23", PELLE, LICENCES, "confirm-baseline", "accepted", "true");
        design(
                "2022-03-07",
                KIM,
                LICENCES,
                "En robot henter borgerens svar, kontrollerer billedet og gør fornyelsen klar til godkendelse.",
                "240",
                "2022",
                "1,2");
        task("2022-03-09", RASMUS, LICENCES, "review-architecture", "accepted", "true");
        task("2022-03-14", JULIE, LICENCES, "review-legal", "accepted", "true");
        contract(
                "2022-03-16",
                LICENCES,
                "01.06.2022",
                "1,2",
                "Otte ud af ti fornyer uden at møde op.",
                "Tiden går til dem, der møder op, og én stilling genbesættes ikke.");
        task("2022-03-16", PAULA, LICENCES, "sign-programme-manager", "choice", "SIGN");
        task("2022-03-18", ESTER, LICENCES, "sign-unit-head", "choice", "SIGN");
        staffed("2022-03-21", LICENCES, "01.06.2022");
        developed("2022-05-09", LICENCES, "60 fornyelser med og uden nyt billede.");
        task("2022-05-12", PELLE, LICENCES, "accept-test", "accepted", "true");
        live(PELLE, LICENCES, "2022-05-25", "2022-06-01", "01.06.2022");
        stable("2022-06-15", KIM, LICENCES);
        task("2022-08-15", RASMUS, LICENCES, "accept-operation", "accepted", "true");
    }

    private void callsAreAtTheLawyers() {
        map(
                "2022-05-30",
                KIM,
                CALLS,
                "Alle opkald tages af en medarbejder, også dem om åbningstider og om, hvor langt en sag er.",
                "Enkle opkald",
                "100000",
                "4");
        task("2022-06-13", PAUL, CALLS, "confirm-baseline", "accepted", "true");
        design(
                "2022-08-08",
                KIM,
                CALLS,
                "En bot forstår spørgsmålet, svarer eller stiller om. Den siger fra begyndelsen, at den er en bot.",
                "1500",
                "2023",
                "5");
        task("2022-08-11", RASMUS, CALLS, "review-architecture", "accepted", "true");
        risk(
                "2022-08-08",
                KIM,
                CALLS,
                "Borgere opgiver, når botten ikke forstår dem",
                3,
                4,
                "Efter to forsøg stilles om til en medarbejder.");
    }
}
