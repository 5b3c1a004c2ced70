package dk.gevinstspor.demo;

import static dk.gevinstspor.demo.People.PIA;
import static dk.gevinstspor.demo.People.ROBERT;

import dk.gevinstspor.demo.Scene.Idea;
import dk.gevinstspor.demo.Scene.Risk;
import dk.gevinstspor.demo.Scene.Task;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of the story, told in the words of the programme: who did what on which day. */
abstract class Chapter {

    static final String ACCESS = "access";
    static final String HEARING = "hearing";
    static final String ROADS = "roads";
    static final String HOUSING = "housing";
    static final String WASTE = "waste";

    private final List<Scene> scenes = new ArrayList<>();

    abstract void tell();

    /** Who leads the programme that the chapter tells about. */
    People manager() {
        return PIA;
    }

    /** Who builds its solutions. */
    People developer() {
        return ROBERT;
    }

    final List<Scene> scenes() {
        tell();
        return scenes;
    }

    final void add(Scene scene) {
        scenes.add(scene);
    }

    final void idea(String day, People who, String name, String title, String description, Units unit) {
        add(new Idea(LocalDate.parse(day), who, name, title, description, unit));
    }

    final void screen(
            String day,
            People who,
            String name,
            String technology,
            String complexity,
            String low,
            String high,
            String cost,
            String volume,
            String processOwner,
            String benefitOwner,
            String planned) {
        task(
                day,
                who,
                name,
                "screen",
                "technology",
                technology,
                "complexity",
                complexity,
                "fteLow",
                low,
                "fteHigh",
                high,
                "developmentCost",
                cost,
                "volumePerYear",
                volume,
                "feeFunded",
                String.valueOf(WASTE.equals(name)),
                "processOwnerId",
                "@" + processOwner,
                "benefitOwnerId",
                "@" + benefitOwner,
                "plannedGoLive",
                planned);
    }

    final void map(String day, People who, String name, String asIs, String cases, String volume, String minutes) {
        task(
                day,
                who,
                name,
                "map-process",
                "asIs",
                asIs,
                "method",
                "VOLUME",
                "first.name",
                cases,
                "first.volume",
                volume,
                "first.minutes",
                minutes);
    }

    final void design(
            String day, People who, String name, String solution, String development, String year, String fte) {
        task(
                day,
                who,
                name,
                "design",
                "solution",
                solution,
                "developmentCost",
                development,
                "developmentYear",
                year,
                "fte",
                fte);
    }

    final void contract(String day, String name, String from, String fte, String goals, String redeployment) {
        task(
                day,
                manager(),
                name,
                "draft-contract",
                "promises[0].fromDay",
                from,
                "promises[0].fte",
                fte,
                "method",
                "VOLUME",
                "qualitativeGoals",
                goals,
                "redeploymentPlan",
                redeployment,
                "acknowledged",
                "true");
    }

    final void staffed(String day, String name, String planned) {
        task(day, manager(), name, "confirm-staffing", "workPlan", "true", "staffed", "true", "plannedGoLive", planned);
    }

    final void developed(String day, String name, String tested) {
        task(day, developer(), name, "develop", "tested", tested);
    }

    final void live(People owner, String name, String readyDay, String liveDay, String goLiveOn) {
        task(readyDay, owner, name, "ready-for-go-live", "instructed", "true", "fallback", "true");
        task(liveDay, manager(), name, "go-live", "goLiveOn", goLiveOn);
    }

    final void stable(String day, People who, String name) {
        task(
                day,
                who,
                name,
                "hypercare",
                "logs",
                "true",
                "tests",
                "true",
                "audit",
                "true",
                "changeRequests",
                "true",
                "stable",
                "true");
    }

    final void task(String day, People who, @Nullable String name, String task, String... fieldsAndValues) {
        Map<String, String> typed = new HashMap<>();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            typed.put(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        add(new Task(LocalDate.parse(day), who, name, task, Map.copyOf(typed)));
    }

    final void risk(String day, People who, String name, String title, int likelihood, int impact, String response) {
        add(new Risk(LocalDate.parse(day), who, name, title, likelihood, impact, response));
    }
}
