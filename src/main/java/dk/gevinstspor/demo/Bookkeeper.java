package dk.gevinstspor.demo;

import dk.gevinstspor.economy.CaseVersion;
import dk.gevinstspor.economy.Cases;
import dk.gevinstspor.economy.Forecasts;
import dk.gevinstspor.economy.Scenarios;
import dk.gevinstspor.economy.WhatIf;
import dk.gevinstspor.organisation.Actor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plays the scenes about cases, forecasts and scenarios. */
@Component
@Demonstration
class Bookkeeper {

    private final Cases cases;
    private final Forecasts forecasts;
    private final Scenarios scenarios;

    Bookkeeper(Cases cases, Forecasts forecasts, Scenarios scenarios) {
        this.cases = cases;
        this.forecasts = forecasts;
        this.scenarios = scenarios;
    }

    void recalculate(Scene.Recalculated scene, Actor actor) {
        UUID initiative = Scene.initiative(scene.name());
        cases.recordForInitiative(
                World.PROGRAMME,
                initiative,
                WhatIf.developedFor(scene.development())
                        .applyTo(newest(initiative).economicCase()),
                scene.reason(),
                actor);
    }

    void forecast(UUID id, Scene.Forecast scene, Actor actor) {
        forecasts.record(
                id,
                World.PROGRAMME,
                initiative(scene.name()),
                scene.day().getYear(),
                scene.amount(),
                scene.note(),
                actor);
    }

    void imagine(UUID id, Scene.Imagined scene, Actor actor) {
        UUID initiative = initiative(scene.name());
        scenarios.keep(
                id, World.PROGRAMME, initiative, newest(initiative).id(), scene.title(), scene.whatIf(), null, actor);
    }

    private CaseVersion newest(@Nullable UUID initiative) {
        List<CaseVersion> versions =
                initiative == null ? cases.versionsOfProgramme(World.PROGRAMME) : cases.versions(initiative);
        return versions.get(0);
    }

    private static @Nullable UUID initiative(@Nullable String name) {
        return name == null ? null : Scene.initiative(name);
    }
}
