package dk.gevinstspor.demo;

import dk.gevinstspor.benefit.Figure;
import dk.gevinstspor.benefit.GoalsMet;
import dk.gevinstspor.contract.BenefitProfile;
import dk.gevinstspor.economy.Spending;
import dk.gevinstspor.economy.WhatIf;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.meeting.Standing;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that somebody does on a day of the programme's history. */
sealed interface Scene {

    LocalDate day();

    People who();

    /** Of whoever does it: nobody of the story acts in two. */
    default UUID programme() {
        return who().programme().id;
    }

    /** An initiative by the name that the story gives it; always the same id. */
    static UUID initiative(String name) {
        return UUID.nameUUIDFromBytes(("initiative " + name).getBytes(StandardCharsets.UTF_8));
    }

    /** Hands in an idea. */
    record Idea(LocalDate day, People who, String name, String title, String description, Units unit)
            implements Scene {}

    /**
     * Does a task with what the form asks, typed as in a browser.
     *
     * @param name the initiative's; null for the programme's own tasks
     */
    record Task(LocalDate day, People who, @Nullable String name, String task, Map<String, String> typed)
            implements Scene {}

    /** Enters what was spent; without an initiative it is the programme's own. */
    record Spent(LocalDate day, People who, @Nullable String name, Spending.Kind kind, Money amount, String note)
            implements Scene {}

    /**
     * Hands in a proposal's document for an initiative's case, corrects it and accepts it.
     *
     * @param corrections as they are typed on the review page, by field
     * @param reasons why what the check still finds is accepted, by the rule's name
     */
    record Handed(
            LocalDate day,
            People who,
            String name,
            String file,
            Map<String, String> corrections,
            Map<String, String> reasons)
            implements Scene {}

    /** Changes what an initiative's development costs: a new version of its case. */
    record Recalculated(LocalDate day, People who, String name, Money development, String reason) implements Scene {}

    /** Says what a year will cost; without an initiative it is the programme's own costs. */
    record Forecast(LocalDate day, People who, @Nullable String name, Money amount, String note) implements Scene {}

    /** Keeps a "what if"; without an initiative on the programme's own case. */
    record Imagined(LocalDate day, People who, @Nullable String name, String title, WhatIf whatIf) implements Scene {}

    /** Amends a signed contract: another profile, all else as it was. */
    record Amendment(LocalDate day, People who, String name, BenefitProfile profile) implements Scene {}

    /** Types a measured figure: cases and the minutes that each still takes. */
    record Measured(LocalDate day, People who, String name, Figure figure, String note) implements Scene {}

    /** Corrects the figure that counts. */
    record Corrected(LocalDate day, People who, String name, Fte fte, GoalsMet goals, String why) implements Scene {}

    /** Objects to the figure that counts. */
    record Challenged(LocalDate day, People who, String name, String why) implements Scene {}

    /** Comments on the newest status report; without an initiative on the whole of it. */
    record Said(LocalDate day, People who, @Nullable String name, String text) implements Scene {}

    /** Adds a success criterion of the programme. */
    record Criterion(
            LocalDate day,
            People who,
            String name,
            String criterion,
            String measure,
            String responsible,
            Quarter due,
            boolean recurring)
            implements Scene {

        static UUID id(String name) {
            return UUID.nameUUIDFromBytes(("criterion " + name).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Says where a success criterion stands. */
    record Judged(LocalDate day, People who, String name, Standing standing, String note) implements Scene {}

    /** Notes a risk. */
    record Risk(LocalDate day, People who, String name, String title, int likelihood, int impact, String response)
            implements Scene {}
}
