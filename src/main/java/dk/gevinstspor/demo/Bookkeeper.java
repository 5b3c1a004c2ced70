package dk.gevinstspor.demo;

import dk.gevinstspor.economy.CaseVersion;
import dk.gevinstspor.economy.Cases;
import dk.gevinstspor.economy.Forecasts;
import dk.gevinstspor.economy.Scenarios;
import dk.gevinstspor.economy.WhatIf;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.proposal.ProposalDesk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Plays the scenes about cases, forecasts and scenarios. */
@Component
@Demonstration
class Bookkeeper {

    private final ProposalDesk proposals;
    private final Cases cases;
    private final Forecasts forecasts;
    private final Scenarios scenarios;

    Bookkeeper(ProposalDesk proposals, Cases cases, Forecasts forecasts, Scenarios scenarios) {
        this.proposals = proposals;
        this.cases = cases;
        this.forecasts = forecasts;
        this.scenarios = scenarios;
    }

    /** The document lies beside this class's package, under {@code /demo}. */
    void take(Scene.Handed scene, Actor actor) {
        proposals.take(
                scene.programme(),
                Scene.initiative(scene.name()),
                scene.file(),
                content(scene.file()),
                scene.corrections(),
                scene.reasons(),
                actor);
    }

    private static byte[] content(String file) {
        try {
            return new ClassPathResource("demo/" + file).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void recalculate(Scene.Recalculated scene, Actor actor) {
        UUID initiative = Scene.initiative(scene.name());
        cases.recordForInitiative(
                scene.programme(),
                initiative,
                WhatIf.developedFor(scene.development())
                        .applyTo(newest(scene.programme(), initiative).economicCase()),
                scene.reason(),
                actor);
    }

    void forecast(UUID id, Scene.Forecast scene, Actor actor) {
        forecasts.record(
                id,
                scene.programme(),
                initiative(scene.name()),
                scene.day().getYear(),
                scene.amount(),
                scene.note(),
                actor);
    }

    void imagine(UUID id, Scene.Imagined scene, Actor actor) {
        UUID initiative = initiative(scene.name());
        scenarios.keep(
                id,
                scene.programme(),
                initiative,
                newest(scene.programme(), initiative).id(),
                scene.title(),
                scene.whatIf(),
                null,
                actor);
    }

    private CaseVersion newest(UUID programmeId, @Nullable UUID initiative) {
        List<CaseVersion> versions =
                initiative == null ? cases.versionsOfProgramme(programmeId) : cases.versions(initiative);
        return versions.get(0);
    }

    private static @Nullable UUID initiative(@Nullable String name) {
        return name == null ? null : Scene.initiative(name);
    }
}
