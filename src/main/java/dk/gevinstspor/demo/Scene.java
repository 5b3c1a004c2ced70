package dk.gevinstspor.demo;

import dk.gevinstspor.economy.Spending;
import dk.gevinstspor.kernel.Money;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that somebody does on a day of the programme's history. */
sealed interface Scene {

    LocalDate day();

    People who();

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

    /** Notes a risk. */
    record Risk(LocalDate day, People who, String name, String title, int likelihood, int impact, String response)
            implements Scene {}
}
