package dk.gevinstspor.record;

import org.springframework.context.annotation.Bean;

/** What the record commits to of itself: that texts were deleted. */
@RecordedFacts
class RecordFacts {

    static final FactKind FORGOTTEN =
            FactKind.fact("FORGOTTEN", "record_forgotten", ChainOf.column("chain_id"), "forgotten_id");

    @Bean
    FactKind forgottenTexts() {
        return FORGOTTEN;
    }
}
