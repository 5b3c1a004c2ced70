package dk.gevinstspor.contract;

import dk.gevinstspor.record.ChainOf;
import dk.gevinstspor.record.FactKind;
import dk.gevinstspor.record.RecordedFacts;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;

/** What the record commits to of contracts: what each version says, who signed it, and what became of it. */
@RecordedFacts
class ContractFacts {

    private static final ChainOf OF_VERSION = ChainOf.owner("contract_id", "benefit_contract");

    static final FactKind CONTRACT = new FactKind(
                    "CONTRACT",
                    "benefit_contract",
                    ChainOf.column("initiative_id"),
                    List.of(
                            "version_number",
                            "unit_id",
                            "owner_id",
                            "quorum",
                            "method",
                            "baseline_id",
                            "drafted_by",
                            "drafted_at"),
                    List.of("qualitative_goals", "redeployment_plan", "conditions"),
                    Map.of())
            .part("promises", """
                    select string_agg(to_char(p.from_day, 'YYYY-MM-DD') || ' ' || p.fte, ', ' order by p.from_day)
                    from benefit_promise p where p.contract_id = f.id""")
            .part("co_owners", """
                    select string_agg(o.person_id::text, ', ' order by o.position)
                    from contract_co_owner o where o.contract_id = f.id""");

    static final FactKind SIGNATURE =
            FactKind.fact("SIGNATURE", "contract_signature", OF_VERSION, "contract_id", "party", "content_hash");

    static final FactKind STEP = FactKind.fact("CONTRACT_STEP", "contract_step", OF_VERSION, "contract_id", "state")
            .texts("reason");

    @Bean
    FactKind contractVersions() {
        return CONTRACT;
    }

    @Bean
    FactKind contractSignatures() {
        return SIGNATURE;
    }

    @Bean
    FactKind contractSteps() {
        return STEP;
    }
}
