package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Light;
import dk.gevinstspor.mail.BaseUrl;
import dk.gevinstspor.meeting.StatusDocument.LightTile;
import dk.gevinstspor.meeting.StatusReport.ClaimedLights;
import dk.gevinstspor.meeting.StatusSnapshot.Economy;
import dk.gevinstspor.meeting.StatusSnapshot.InitiativeStatus;
import dk.gevinstspor.meeting.StatusSnapshot.ProgrammeLine;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a snapshot, and a report where there is one, into words. */
@Component
class StatusDocuments {

    private final MessageSource messages;
    private final BaseUrl site;

    StatusDocuments(MessageSource messages, BaseUrl site) {
        this.messages = messages;
        this.site = site;
    }

    /** The figures of a quarter without a report. */
    StatusDocument ofFigures(StatusSnapshot snapshot, Locale locale) {
        return of(snapshot, null, new Wording(messages, locale));
    }

    StatusDocument of(StatusSnapshot snapshot, WrittenReport report, Locale locale) {
        return of(snapshot, report, new Wording(messages, locale));
    }

    private StatusDocument of(StatusSnapshot snapshot, @Nullable WrittenReport report, Wording wording) {
        ProgressLines progress = new ProgressLines(snapshot, wording);
        BenefitLines benefits = new BenefitLines(snapshot, wording);
        MoneyLines money = new MoneyLines(snapshot, wording);
        RiskLines risks = new RiskLines(snapshot, wording);
        QualityLines quality = new QualityLines(snapshot, wording);
        Optional<ForecastLines> forecast =
                Optional.ofNullable(snapshot.forecast()).map(made -> new ForecastLines(made, wording));
        ProgrammeLine programme = snapshot.programme();
        Economy economy = snapshot.economy();
        Lights lights = snapshot.lights();
        ClaimedLights claimed =
                report == null ? ClaimedLights.NONE : report.report().claimed();
        return new StatusDocument(
                programme.name(),
                programme.administration(),
                wording.quarter(snapshot.quarter()),
                report == null ? wording.text("meeting.pdf.live") : report.status(wording),
                wording.text("meeting.pdf.asOf", wording.date(snapshot.asOf())),
                programme.priceLevel().year(),
                tile(lights.time(), claimed.time(), wording),
                tile(lights.budget(), claimed.budget(), wording),
                tile(lights.benefits(), claimed.benefits(), wording),
                tile(lights.risk(), claimed.risk(), wording),
                snapshot.quarter().year(),
                snapshot.target(),
                snapshot.sum(InitiativeStatus::contracted),
                snapshot.sum(InitiativeStatus::confirmed),
                snapshot.sum(InitiativeStatus::harvested),
                economy.total().spent(),
                wording.text(
                        "meeting.pdf.figure.ofBudget",
                        wording.money(economy.total().budget())),
                report != null,
                report != null && !report.decisions().isEmpty(),
                report == null ? null : report.assessment(wording),
                report == null ? List.of() : report.recommendationLines(),
                report == null ? List.of() : report.decisionLines(wording),
                progress.initiatives(),
                money.caseYears(),
                money.payback(),
                money.spending(),
                benefits.departments(),
                risks.risks(),
                quality.missingAnswers(),
                quality.followUps(),
                progress.stages(),
                progress.milestones(),
                snapshot.forecast() == null
                        ? ""
                        : wording.text(
                                "meeting.pdf.forecast.note",
                                wording.quarter(snapshot.forecast().quarter())),
                benefits.ladder(),
                forecast.map(ForecastLines::chart).orElse(null),
                forecast.map(ForecastLines::chartInWords).orElse(""),
                forecast.map(ForecastLines::years).orElse(List.of()),
                money.margin(),
                risks.matrix(),
                quality.criteria(),
                quality.disputed(),
                quality.corrected(),
                quality.restatements(),
                site.of(""),
                report == null ? null : site.of("/rapporter/" + report.report().id()));
    }

    private static LightTile tile(Light computed, @Nullable Light claimed, Wording wording) {
        String own = Optional.ofNullable(claimed)
                .filter(light -> light != computed)
                .map(light -> wording.text("meeting.pdf.claimed", wording.light(light)))
                .orElse("");
        return new LightTile(computed, wording.light(computed), own);
    }
}
