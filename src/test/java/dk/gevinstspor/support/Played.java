package dk.gevinstspor.support;

import dk.gevinstspor.contract.BenefitContract;
import dk.gevinstspor.contract.BenefitContract.Terms;
import dk.gevinstspor.contract.BenefitProfile;
import dk.gevinstspor.contract.Drafting;
import dk.gevinstspor.contract.Party;
import dk.gevinstspor.contract.Signing;
import dk.gevinstspor.initiative.Advice;
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
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Programme.Review;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Initiatives brought to where a test wants them by the use cases themselves, without the engine. Its baseline is 1,5 ÅV
 * (27.000 cases of 4 minutes) and its contract promises 0,6 ÅV from go-live on, unless said otherwise.
 */
public class Played {

    public static final Fte PROMISED = Fte.of("0.6");

    private final Intake intake;
    private final Preparation preparation;
    private final Delivery delivery;
    private final Drafting drafting;
    private final Signing signing;
    private final Directory directory;
    private final JdbcClient jdbc;

    public Played(
            Intake intake,
            Preparation preparation,
            Delivery delivery,
            Drafting drafting,
            Signing signing,
            Directory directory,
            JdbcClient jdbc) {
        this.intake = intake;
        this.preparation = preparation;
        this.delivery = delivery;
        this.drafting = drafting;
        this.signing = signing;
        this.directory = directory;
        this.jdbc = jdbc;
    }

    public static final Terms TERMS =
            new Terms(Baseline.Method.VOLUME, null, "Svar inden for 10 dage", "Opgaverne omfordeles i enheden", null);

    /** At its contract, with no version drafted yet. */
    public UUID atContract(Cast cast) {
        Actor manager = Actor.onTheWeb(cast.manager());
        UUID id = intake.submit(
                UUID.randomUUID(),
                cast.programme(),
                new Initiative.Idea(
                        "Partshøring",
                        "Breve sendes i hånden",
                        cast.unit(),
                        cast.manager(),
                        Instant.parse("2022-01-03T08:00:00Z")),
                manager);
        intake.receive(id, true, null, manager);
        intake.screen(
                id,
                new Intake.Screened(
                        Screening.Technology.RPA,
                        Screening.Complexity.LOW,
                        new FteInterval(Fte.of("0.4"), Fte.of("0.8")),
                        Money.of(150),
                        27_000,
                        false,
                        cast.processOwner(),
                        cast.head(),
                        LocalDate.of(2022, 5, 15)),
                Actor.onTheWeb(cast.consultant()));
        intake.advise(id, new Advice(Advice.Recommendation.APPROVE, "sample"));
        intake.approve(id, false, null, Actor.onTheWeb(cast.chair()));
        preparation.map(
                id,
                new Preparation.Mapped(
                        "Breve skrives enkeltvis",
                        Baseline.Method.VOLUME,
                        null,
                        null,
                        List.of(new Baseline.CaseClass("Gravetilladelser", 27_000, BigDecimal.valueOf(4)))),
                Actor.onTheWeb(cast.consultant()));
        preparation.confirmBaseline(id, true, null, Actor.onTheWeb(cast.processOwner()));
        preparation.designed(id, "En robot skriver brevene", Actor.onTheWeb(cast.consultant()));
        for (Review review : directory.reviewsNeeded(cast.programme())) {
            preparation.review(id, review, true, null, Actor.onTheWeb(cast.delivery()));
        }
        return id;
    }

    public static BenefitProfile from(LocalDate day, Fte fte) {
        return new BenefitProfile(List.of(new BenefitProfile.Promise(day, fte)));
    }

    /** Under a contract signed by unit head and programme, at gate 3. */
    public UUID readyForGoLive(Cast cast, BenefitProfile profile) {
        UUID id = atContract(cast);
        develop(cast, id, profile);
        return id;
    }

    /** The same for one that is at its contract already. */
    public void signedAndDeveloped(Cast cast, UUID atContract) {
        develop(cast, atContract, from(LocalDate.of(2022, 5, 15), PROMISED));
    }

    private void develop(Cast cast, UUID id, BenefitProfile profile) {
        BenefitContract contract = drafting.send(id, profile, TERMS, Actor.onTheWeb(cast.manager()));
        signing.sign(contract.id(), Party.UNIT_HEAD, Actor.onTheWeb(cast.head()));
        signing.sign(contract.id(), Party.PROGRAMME_MANAGER, Actor.onTheWeb(cast.manager()));
        preparation.confirmStaffing(id, LocalDate.of(2022, 5, 15), null, Actor.onTheWeb(cast.manager()));
        delivery.developed(id, "Testet", Actor.onTheWeb(cast.delivery()));
        delivery.acceptTest(id, true, null, Actor.onTheWeb(cast.processOwner()));
    }

    /** In hypercare since that day. */
    public UUID live(Cast cast, LocalDate goLive) {
        UUID id = readyForGoLive(cast, from(goLive, PROMISED));
        delivery.goLive(id, goLive, null, Actor.onTheWeb(cast.manager()));
        return id;
    }

    /** In operation since that day, handed over, followed up. */
    public UUID inFollowUp(Cast cast, LocalDate goLive) {
        UUID id = live(cast, goLive);
        delivery.endHypercare(id, null, Actor.onTheWeb(cast.consultant()));
        delivery.acceptOperation(id, true, null, Actor.onTheWeb(cast.delivery()));
        return id;
    }

    /** From now on paid for by fees, or not any more. */
    public void fundedByFees(UUID id, boolean byFees) {
        jdbc.sql("update initiative set fee_funded = ? where id = ?")
                .params(byFees, id)
                .update();
        jdbc.sql("""
                        insert into initiative_particulars (id, initiative_id, process_owner_id, benefit_owner_id,
                            fee_funded, go_live_on, valid_from, recorded_at, person_id, channel)
                        select gen_random_uuid(), i.id, i.process_owner_id, i.benefit_owner_id, i.fee_funded, i.go_live_on,
                               p.valid_from, p.recorded_at, p.person_id, p.channel
                        from initiative i join lateral (select * from initiative_particulars
                            where initiative_id = i.id order by seq desc limit 1) p on true
                        where i.id = ?""").param(id).update();
    }
}
