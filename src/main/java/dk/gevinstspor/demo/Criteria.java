package dk.gevinstspor.demo;

import static dk.gevinstspor.demo.People.PIA;

import dk.gevinstspor.demo.Scene.Criterion;
import dk.gevinstspor.demo.Scene.Judged;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.meeting.Standing;
import java.time.LocalDate;

/** What the proposal says that the programme is followed up on (seeds 000, 1.8), and how it went. */
final class Criteria extends Chapter {

    private static final String TMF = "TMF Digitalisering";
    private static final String BOTH = "TMF Digitalisering og IT-rådet";

    @Override
    void tell() {
        expected();
        judged();
    }

    private void expected() {
        add("staff", "Automatiseringsteamet er ansat", "1½ årsværk er på plads fra start", TMF, "2021-Q1", false);
        add(
                "products",
                "Styringsprodukterne er godkendt",
                "PID, kommunikations- og milepælsplan samt interessent- og risikoanalyse foreligger",
                "IT-rådet",
                "2021-Q2",
                false);
        add(
                "governance",
                "Styringen er forankret",
                "Roller, pipeline og gevinstkontrakt er beskrevet, godkendt og i brug",
                TMF,
                "2021-Q2",
                false);
        add(
                "four",
                "De fire første initiativer er i gang",
                "Arbejdsplan, gevinstkontrakt og fuld bemanding for hvert af dem",
                TMF,
                "2021-Q4",
                false);
        add(
                "pipeline",
                "Der er en prioriteret pipeline",
                "IT-rådet får en kvalificeret liste med forslag til rækkefølge",
                BOTH,
                "2021-Q4",
                true);
        add("live", "En til tre løsninger i drift om året", "Løsninger sat i drift i året", BOTH, "2022-Q2", true);
        add(
                "benefits",
                "Gevinsterne følges op",
                "Enhedschefen bekræfter tre måneder efter driftsstart og derefter hvert kvartal",
                "De fem afdelinger",
                "2022-Q3",
                true);
        add("reports", "IT-rådet følger fremdrift og økonomi", "Møde og statusrapport", BOTH, "2021-Q3", true);
    }

    private void judged() {
        judge("2021-03-29", "staff", Standing.MET, "Begge konsulenter er begyndt");
        judge("2021-06-28", "products", Standing.MET, "Godkendt på mødet i juni");
        judge("2021-06-28", "governance", Standing.MET, "Gevinstkontrakten bruges fra første initiativ");
        judge("2021-10-05", "reports", Standing.MET, "Første statusrapport er skrevet");
        judge("2022-01-05", "four", Standing.ON_THE_WAY, "To af fire har underskrevet kontrakt");
        judge("2022-01-05", "pipeline", Standing.MET, "Fremlagt i januar");
        judge("2022-07-04", "live", Standing.MET, "Affald og partshøring er i drift");
    }

    private void add(String name, String criterion, String measure, String responsible, String due, boolean recurring) {
        add(new Criterion(
                LocalDate.of(2021, 2, 1), PIA, name, criterion, measure, responsible, Quarter.valueOf(due), recurring));
    }

    private void judge(String day, String name, Standing standing, String note) {
        add(new Judged(LocalDate.parse(day), PIA, name, standing, note));
    }
}
