package dk.gevinstspor.lifecycle;

import dk.gevinstspor.contract.Contracts;
import dk.gevinstspor.contract.Drafting;
import dk.gevinstspor.contract.Party;
import dk.gevinstspor.contract.Signing;
import dk.gevinstspor.initiative.Baseline;
import dk.gevinstspor.initiative.Delivery;
import dk.gevinstspor.initiative.FteInterval;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Intake;
import dk.gevinstspor.initiative.Preparation;
import dk.gevinstspor.initiative.Screening;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Programme.Review;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Plays an initiative as its forms do: the use case first, then the task is completed, in one transaction. */
class EnginePlay {

    static final LocalDate PLANNED = LocalDate.of(2022, 5, 15);

    private static final Map<String, Review> REVIEWS =
            Map.of("review-architecture", Review.ARCHITECT, "review-legal", Review.LAWYER);

    private final Engine engine;
    private final Intake intake;
    private final Preparation preparation;
    private final Delivery delivery;
    private final Drafting drafting;
    private final Signing signing;
    private final Contracts contracts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    EnginePlay(
            Engine engine,
            Intake intake,
            Preparation preparation,
            Delivery delivery,
            Drafting drafting,
            Signing signing,
            Contracts contracts,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.engine = engine;
        this.intake = intake;
        this.preparation = preparation;
        this.delivery = delivery;
        this.drafting = drafting;
        this.signing = signing;
        this.contracts = contracts;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Does the open task of that kind: what its form records, then the completion. */
    void does(String definitionKey, UUID initiative, UUID person, Runnable useCase) {
        String task = task(definitionKey, initiative);
        transaction.executeWithoutResult(status -> {
            useCase.run();
            engine.complete(task, Actor.onTheWeb(person));
        });
    }

    String task(String definitionKey, UUID initiative) {
        return jdbc.sql("select id from task where initiative_id = ? and definition_key = ?")
                .params(initiative, definitionKey)
                .query(String.class)
                .single();
    }

    List<String> open(UUID initiative) {
        return jdbc.sql("select definition_key from task where initiative_id = ? order by definition_key")
                .param(initiative)
                .query(String.class)
                .list();
    }

    UUID submitted(Cast cast) {
        return intake.submit(
                UUID.randomUUID(),
                cast.programme(),
                new Initiative.Idea(
                        "Partshøring",
                        "Breve skrives i hånden",
                        cast.unit(),
                        cast.consultant(),
                        Instant.parse("2022-01-03T08:00:00Z")),
                Actor.onTheWeb(cast.consultant()));
    }

    UUID screened(Cast cast) {
        UUID id = submitted(cast);
        Actor manager = Actor.onTheWeb(cast.manager());
        Actor consultant = Actor.onTheWeb(cast.consultant());
        does("receive-idea", id, cast.manager(), () -> intake.receive(id, true, null, manager));
        does("screen", id, cast.consultant(), () -> intake.screen(id, found(cast), consultant));
        return id;
    }

    UUID atDesign(Cast cast) {
        UUID id = screened(cast);
        Actor consultant = Actor.onTheWeb(cast.consultant());
        Actor owner = Actor.onTheWeb(cast.processOwner());
        does("prioritise", id, cast.chair(), () -> intake.approve(id, false, null, Actor.onTheWeb(cast.chair())));
        does("map-process", id, cast.consultant(), () -> preparation.map(id, mapped(), consultant));
        does("confirm-baseline", id, cast.processOwner(), () -> preparation.confirmBaseline(id, true, null, owner));
        return id;
    }

    void designed(Cast cast, UUID id) {
        does(
                "design",
                id,
                cast.consultant(),
                () -> preparation.designed(id, "En robot", Actor.onTheWeb(cast.consultant())));
    }

    UUID outForSignature(Cast cast) {
        UUID id = atDesign(cast);
        Actor manager = Actor.onTheWeb(cast.manager());
        designed(cast, id);
        Actor reviewer = Actor.onTheWeb(cast.delivery());
        REVIEWS.forEach((task, review) -> {
            if (open(id).contains(task)) {
                does(task, id, cast.delivery(), () -> preparation.review(id, review, true, null, reviewer));
            }
        });
        does(
                "draft-contract",
                id,
                cast.manager(),
                () -> drafting.send(id, Played.from(PLANNED, Played.PROMISED), Played.TERMS, manager));
        return id;
    }

    UUID contract(UUID initiative) {
        return contracts.current(initiative).orElseThrow().id();
    }

    UUID live(Cast cast) {
        UUID id = outForSignature(cast);
        Actor manager = Actor.onTheWeb(cast.manager());
        Actor owner = Actor.onTheWeb(cast.processOwner());
        UUID contract = contract(id);
        does(
                "sign-unit-head",
                id,
                cast.head(),
                () -> signing.sign(contract, Party.UNIT_HEAD, Actor.onTheWeb(cast.head())));
        does(
                "sign-programme-manager",
                id,
                cast.manager(),
                () -> signing.sign(contract, Party.PROGRAMME_MANAGER, manager));
        does("confirm-staffing", id, cast.manager(), () -> preparation.confirmStaffing(id, PLANNED, null, manager));
        does("develop", id, cast.delivery(), () -> delivery.developed(id, "Testet", Actor.onTheWeb(cast.delivery())));
        does("accept-test", id, cast.processOwner(), () -> delivery.acceptTest(id, true, null, owner));
        does("ready-for-go-live", id, cast.processOwner(), () -> delivery.ready(id, null, owner));
        does("go-live", id, cast.manager(), () -> delivery.goLive(id, PLANNED, null, manager));
        return id;
    }

    UUID inFollowUp(Cast cast) {
        UUID id = live(cast);
        Actor consultant = Actor.onTheWeb(cast.consultant());
        Actor delivered = Actor.onTheWeb(cast.delivery());
        does("hypercare", id, cast.consultant(), () -> delivery.endHypercare(id, null, consultant));
        does("accept-operation", id, cast.delivery(), () -> delivery.acceptOperation(id, true, null, delivered));
        return id;
    }

    private static Intake.Screened found(Cast cast) {
        return new Intake.Screened(
                Screening.Technology.RPA,
                Screening.Complexity.LOW,
                new FteInterval(Fte.of("0.4"), Fte.of("0.8")),
                Money.of(150),
                27_000,
                false,
                cast.processOwner(),
                cast.head(),
                PLANNED);
    }

    private static Preparation.Mapped mapped() {
        return new Preparation.Mapped(
                "Breve skrives enkeltvis",
                Baseline.Method.VOLUME,
                null,
                null,
                List.of(new Baseline.CaseClass("Gravetilladelser", 27_000, BigDecimal.valueOf(4))));
    }
}
