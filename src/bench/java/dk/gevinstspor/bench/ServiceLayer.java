package dk.gevinstspor.bench;

import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Intake;
import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.lifecycle.TasksByHand;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;

/** The product without its pages: forms are bound, checked and recorded, rights are asked, tasks are completed. */
final class ServiceLayer implements Subject {

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");

    private final Intake intake;
    private final TasksByHand hands;
    private final Cast cast;
    private final Map<String, UUID> people;
    private final Map<String, Map<String, String>> typed;

    ServiceLayer(Intake intake, TasksByHand hands, Cast cast) {
        this.intake = intake;
        this.hands = hands;
        this.cast = cast;
        this.people = Map.of(
                "screen", cast.consultant(),
                "prioritise", cast.chair(),
                "map-process", cast.consultant(),
                "confirm-baseline", cast.processOwner(),
                "design", cast.consultant(),
                "accept-test", cast.processOwner(),
                "ready-for-go-live", cast.processOwner(),
                "hypercare", cast.consultant(),
                "sign-unit-head", cast.head());
        this.typed = typed(cast, LocalDate.now(Zone.COPENHAGEN));
    }

    @Override
    public String name() {
        return "service layer";
    }

    @Override
    public void playOne() {
        LocaleContextHolder.setLocale(DANISH);
        UUID id = intake.submit(
                Ids.next(),
                cast.programme(),
                new Initiative.Idea(
                        "Partshøring", "Breve skrives enkeltvis", cast.unit(), cast.consultant(), Instant.now()),
                Actor.onTheWeb(cast.consultant()));
        for (String task : TASKS) {
            hands.perform(cast.programme(), id, task, whoDoes(task), typed.get(task));
        }
    }

    private UUID whoDoes(String task) {
        boolean delivery = task.equals("review-architecture") || task.equals("develop") || task.equals("accept-operation");
        return people.getOrDefault(task, delivery ? cast.delivery() : cast.manager());
    }

    private static Map<String, Map<String, String>> typed(Cast cast, LocalDate now) {
        String today = DateTimeFormatter.ofPattern("dd.MM.yyyy").format(now);
        Map<String, String> yes = Map.of("accepted", "true");
        Map<String, String> sign = Map.of("choice", "SIGN");
        return Map.ofEntries(
                Map.entry("receive-idea", yes),
                Map.entry(
                        "screen",
                        Map.of(
                                "technology", "RPA",
                                "complexity", "LOW",
                                "fteLow", "0,4",
                                "fteHigh", "0,8",
                                "developmentCost", "150",
                                "volumePerYear", "27000",
                                "feeFunded", "false",
                                "processOwnerId", cast.processOwner().toString(),
                                "benefitOwnerId", cast.head().toString(),
                                "plannedGoLive", today)),
                Map.entry("prioritise", Map.of("choice", "APPROVE")),
                Map.entry(
                        "map-process",
                        Map.of(
                                "asIs", "Breve skrives enkeltvis",
                                "method", "VOLUME",
                                "first.name", "Gravetilladelser",
                                "first.volume", "27000",
                                "first.minutes", "4")),
                Map.entry("confirm-baseline", yes),
                Map.entry(
                        "design",
                        Map.of(
                                "solution", "En robot skriver brevene",
                                "developmentCost", "150",
                                "developmentYear", Integer.toString(now.getYear()),
                                "fte", "0,6")),
                Map.entry("review-architecture", yes),
                Map.entry(
                        "draft-contract",
                        Map.of(
                                "promises[0].fromDay", today,
                                "promises[0].fte", "0,6",
                                "method", "VOLUME",
                                "redeploymentPlan", "Opgaverne omfordeles i enheden",
                                "acknowledged", "true")),
                Map.entry("sign-programme-manager", sign),
                Map.entry("sign-unit-head", sign),
                Map.entry(
                        "confirm-staffing", Map.of("workPlan", "true", "staffed", "true", "plannedGoLive", today)),
                Map.entry("develop", Map.of("tested", "30 prøvesager")),
                Map.entry("accept-test", yes),
                Map.entry("ready-for-go-live", Map.of("instructed", "true", "fallback", "true")),
                Map.entry("go-live", Map.of("goLiveOn", today)),
                Map.entry(
                        "hypercare",
                        Map.of("logs", "true", "tests", "true", "audit", "true", "changeRequests", "true", "stable", "true")),
                Map.entry("accept-operation", yes));
    }
}
