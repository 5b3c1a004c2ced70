package dk.gevinstspor.proposal.check;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.proposal.Understood;
import dk.gevinstspor.support.Reads;
import java.util.List;
import org.junit.jupiter.api.Test;

class DistributionTests {

    private static final String TABLE = """
            Forslagets titel: Delt mellem udvalg

            Tabel 1. Samlede økonomiske konsekvenser

            1.000 kr. 2022 p/l\tStyringsområde\t2022\t2023
            Varige ændringer\t\t\t
            Sparet tid\tService\t0\t-900
            Samlet varig ændring\t\t0\t-900
            Implementeringsomkostninger\t\t\t
            Udvikling\tAnlæg\t700\t0
            Samlede implementeringsomkostninger\t\t700\t0
            Samlet økonomisk påvirkning\t\t700\t-200

            Tabel 2. Fordeling på udvalg

            1.000 kr. 2022 p/l\t2022\t2023
            Økonomiudvalget\t0\t-500
            Socialudvalget\t0\t%s
            I alt\t0\t-900

            Investeringen på %s mio. kr. deles ikke.
            """;

    @Test
    void shares_that_add_up_are_right() {
        assertThat(findings("-400", "0,7")).isEmpty();
    }

    @Test
    void shares_that_do_not_add_up_to_the_total_are_found() {
        assertThat(findings("-300", "0,7"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.stated()).isEqualTo("-900"));
    }

    @Test
    void an_investment_that_stands_in_no_table_is_found() {
        assertThat(findings("-400", "0,8"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.stated()).contains("0,8"));
    }

    private static List<Finding> findings(String share, String investment) {
        Understood document = Reads.understood(TABLE.formatted(share, investment));
        return CaseCheck.of(document.proposals().get(0), document);
    }
}
