package dk.gevinstspor.benefit;

import dk.gevinstspor.record.ChainOf;
import dk.gevinstspor.record.FactKind;
import dk.gevinstspor.record.RecordedFacts;
import org.springframework.context.annotation.Bean;

/** What the record commits to of benefits: what owners confirmed, what the programme disputed, what controllers took out. */
@RecordedFacts
class BenefitFacts {

    static final FactKind CONFIRMATION = FactKind.fact(
                    "CONFIRMATION",
                    "confirmation",
                    ChainOf.column("initiative_id"),
                    "period_id",
                    "fte",
                    "goals",
                    "corrects",
                    "suggested")
            .texts("comment")
            .part("evidence", """
                    select string_agg(e.file_id || ' ' || encode(d.sha256, 'hex'), ', ' order by e.file_id)
                    from confirmation_evidence e left join file d on d.id = e.file_id
                    where e.confirmation_id = f.id""");

    static final FactKind HARVEST = FactKind.fact(
                    "HARVEST",
                    "harvest",
                    ChainOf.column("initiative_id"),
                    "period_id",
                    "unit_id",
                    "fte",
                    "post",
                    "budget_line_id")
            .texts("reason");

    static final FactKind DISPUTE = FactKind.fact(
                    "DISPUTE", "dispute", ChainOf.column("initiative_id"), "period_id", "confirmation_id")
            .texts("reason");

    static final FactKind DISPUTE_STEP = FactKind.fact(
                    "DISPUTE_STEP",
                    "dispute_step",
                    ChainOf.owner("dispute_id", "dispute"),
                    "dispute_id",
                    "step",
                    "confirmation_id")
            .texts("reason");

    @Bean
    FactKind challengeSteps() {
        return DISPUTE_STEP;
    }

    @Bean
    FactKind challenges() {
        return DISPUTE;
    }

    @Bean
    FactKind confirmations() {
        return CONFIRMATION;
    }

    @Bean
    FactKind harvests() {
        return HARVEST;
    }
}
