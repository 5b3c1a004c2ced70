package dk.gevinstspor.proposal;

/** Proposals in our own words, laid out as the municipality's; figures like those of the real ones. */
public final class SampleProposals {

    private SampleProposals() {}

    private static final String HEAD = """
            INVESTERINGSFORSLAG

            Forslagets titel: %s

            Kort resumé: En robot klargør sagen, så medarbejderen kan gå direkte til afgørelsen.

            Fremstillende forvaltning: Teknik- og Miljøforvaltningen

            Angiv p/l: 2024

            """;

    private static final String TAIL = """

            1.5 OPFØLGNING

            Succeskriterier	Hvordan måles succeskriteriet?	Hvem er ansvarlig for opfølgning?	Hvornår gennemføres opfølgningen?
            Løsningen er i drift	Driftsprøven er godkendt	Projektlederen	Q4 2024
            Tiden pr. sag er faldet	Måling som før start	Enhedschefen	Q1 2025 og herefter kvartalsvis

            1.6 RISIKOVURDERING

            Integrationen til fagsystemet kan blive forsinket. Risikoen vurderes som lav.

            1.7 HVEM ER HØRT?

            	Ja/Nej	Dato for godkendelse
            Center for Økonomi, Økonomiforvaltningen	Ja	3. marts 2023
            """;

    private static final String ECONOMY = """
            1.1 FORSLAGETS SAMLEDE ØKONOMISKE KONSEKVENSER

            Tabel 1. Samlede økonomiske konsekvenser

            1.000 kr. 2024 p/l	Styringsområde	2024	2025	2026	2027
            Varige ændringer
            Tidsbesparelse (2 ÅV)	Service	0	-1.148	-1.148	-1.148
            Drift og vedligehold	Service	0	150	150	150
            Samlet varig ændring		0	-998	-998	-998
            Implementeringsomkostninger
            Udvikling af løsningen	Anlæg	600	0	0	0
            Projektledelse	Anlæg	900	0	0	0
            Samlede implementeringsomkostninger		1.500	0	0	0
            Samlet økonomisk påvirkning		1.500	502	-496	-1.494
            Tilbagebetalingstid baseret på serviceeffektivisering	3 år
            Tilbagebetalingstid baseret på totaløkonomi	3 år

            1.2 ØKONOMI

            Et årsværk regnes som 1.200 effektive timer og koster 574 t.kr. om året. Drift og vedligehold sættes til 25 % af \
            udviklingsomkostningerne fra året efter. Effektiviseringerne kan realiseres fra 2025, og den varige effektivisering \
            er i alt 2 årsværk. Der er behov for en investering på 1,5 mio. kr. i 2024.

            """;

    /** Every figure agrees with every other. */
    public static final String RIGHT = HEAD.formatted("Sagsassistent til parkering") + ECONOMY + """
            Tabel 2. Tidsforbrug

            	Nemme sager	Svære sager	Sum
            Fordeling	60%	40%	100%
            Antal sager	6.000	4.000	10.000
            Minutter pr. sag	9	22,5	-
            Sum i timer	900	1.500	2.400
            Sum i årsværk	0,75	1,25	2,00

            """ + TAIL;

    /** As {@link #RIGHT}, but 5.250 easy cases of 4 minutes are said to take 378 hours. */
    public static final String WITH_FINDINGS = HEAD.formatted("Sagsassistent til parkering") + ECONOMY + """
            Tabel 2. Tidsforbrug

            	Nemme sager	Svære sager	Sum
            Antal sager	5.250	4.000	9.250
            Minutter pr. sag	4	30	-
            Sum i timer	378	2.000	2.378

            """ + TAIL;

    /** Two proposals in one document. */
    public static final String TWO = HEAD.formatted("AB01 Robot til fakturaer")
            + ECONOMY
            + TAIL
            + "\n"
            + HEAD.formatted("AB02 Robot til partshøring")
            + ECONOMY
            + TAIL;
}
