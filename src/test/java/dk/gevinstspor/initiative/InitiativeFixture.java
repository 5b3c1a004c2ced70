package dk.gevinstspor.initiative;

import java.time.Instant;
import java.util.UUID;

/** Initiatives as tests need them: {@code anInitiative().withContract().at(Stage.GO_LIVE)}. */
public final class InitiativeFixture {

    private UUID contractId;

    private InitiativeFixture() {}

    public static InitiativeFixture anInitiative() {
        return new InitiativeFixture();
    }

    public InitiativeFixture withContract() {
        contractId = UUID.randomUUID();
        return this;
    }

    public Initiative justSubmitted() {
        return Initiative.submitted(
                UUID.randomUUID(),
                7,
                UUID.randomUUID(),
                new Initiative.Idea(
                        "Partshøring",
                        "Breve sendes i hånden",
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        Instant.parse("2021-03-01T09:00:00Z")));
    }

    public Initiative at(Stage stage) {
        Initiative idea = justSubmitted();
        return new Initiative(
                idea.id(),
                0,
                idea.number(),
                idea.programmeId(),
                idea.idea(),
                Initiative.Place.at(stage),
                new Initiative.Owners(UUID.randomUUID(), UUID.randomUUID()),
                idea.operation(),
                false,
                null,
                contractId);
    }
}
