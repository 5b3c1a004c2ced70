package dk.gevinstspor.demo;

import dk.gevinstspor.kernel.Zone;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** On the first start: makes the world, plays the programme's history, and stops where a visitor comes in. */
@Component
@Demonstration
class Opening implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    private static final LocalDate BEGINNING = LocalDate.of(2021, 1, 4);

    private final SimulatedClock clock;
    private final World world;
    private final Storyteller storyteller;
    private final TimeTravel travel;

    Opening(SimulatedClock clock, World world, Storyteller storyteller, TimeTravel travel) {
        this.clock = clock;
        this.world = world;
        this.storyteller = storyteller;
        this.travel = travel;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<Scene> story = Story.SCENES;
        if (world.isOfAnotherVersion()) {
            LOG.info("The demonstration kept here was made by another version; it stays as it is");
            return;
        }
        int done = storyteller.done();
        if (done >= story.size()) {
            return;
        }
        clock.begin(Zone.morningOf(BEGINNING));
        if (!world.exists()) {
            world.create();
        }
        LOG.info("Playing the programme's history, {} of {} scenes to go", story.size() - done, story.size());
        // The story's people type in Danish.
        LocaleContextHolder.setLocale(Locale.forLanguageTag("da-DK"));
        try {
            travel.paused(() -> {
                for (int number = done; number < story.size(); number++) {
                    storyteller.play(number, story.get(number));
                }
                travel.to(Story.NOW);
            });
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
        LOG.info("The programme has been played until {}", Zone.dayOf(Story.NOW));
    }
}
