package dk.gevinstspor.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.contract.BenefitContract;
import dk.gevinstspor.contract.Draft;
import dk.gevinstspor.contract.Drafting;
import dk.gevinstspor.contract.Party;
import dk.gevinstspor.contract.Signing;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.support.Played;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A period is held against what was promised when it was due, though an amendment says otherwise since. */
class AmendedPromiseTests extends FollowUpFixture {

    @Autowired
    private Drafting drafting;

    @Autowired
    private Signing signing;

    @Autowired
    private BenefitFiles files;

    @Autowired
    private BenefitTable table;

    private void amendedTo(String fte, LocalDate from) {
        BenefitContract amendment =
                drafting.amend(initiative, Draft.of(Played.from(from, Fte.of(fte)), Played.TERMS), manager());
        signing.sign(amendment.id(), Party.UNIT_HEAD, owner());
        signing.sign(amendment.id(), Party.PROGRAMME_MANAGER, manager());
    }

    @Test
    void an_amendment_changes_nothing_about_the_periods_before_it() {
        UUID august = asked(FIRST);
        answer(august, "0.5");
        assertThat(followUps.belowTolerance(august)).isTrue();
        clock.set(LocalDate.of(2022, 11, 2));
        amendedTo("0.9", LocalDate.of(2022, 10, 1));

        assertThat(followUps.belowTolerance(august)).isTrue();
        UUID november = asked(LocalDate.of(2022, 11, 15));
        BenefitFile file = files.of(initiative);
        assertThat(file.promised(file.period(august))).isEqualTo(Played.PROMISED);
        assertThat(file.promised(file.period(november))).isEqualTo(Fte.of("0.9"));
        for (FollowUpPeriod period : file.periods()) {
            assertThat(file.promised(period)).isEqualTo(followUps.contracted(period));
        }
        assertThat(table.of(initiative).get("lines"))
                .asInstanceOf(InstanceOfAssertFactories.list(BenefitTable.Line.class))
                .extracting(BenefitTable.Line::contracted)
                .isEqualTo(List.of(Played.PROMISED, Fte.of("0.9")));
    }
}
