package dk.gevinstspor.demo;

import dk.gevinstspor.kernel.Zone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The programmes' history until a visitor comes in, on 17 August 2022: two days after the first follow-up mail about the
 * party hearings, which nobody has answered yet. Titles and figures follow the proposal (seeds 000); what is not in it is
 * made up.
 */
final class Story {

    static final Instant NOW = Zone.morningOf(LocalDate.of(2022, 8, 17)).plus(Duration.ofHours(2));

    static final List<Scene> SCENES = Stream.of(
                    new Beginning(),
                    new PartyHearings(),
                    new WasteService(),
                    new OthersOnTheirWay(),
                    new SteeringGroup(),
                    new Criteria(),
                    new Economists(),
                    new CitizenService())
            .flatMap(chapter -> chapter.scenes().stream())
            .sorted(Comparator.comparing(Scene::day))
            .toList();

    private Story() {}
}
