package dk.gevinstspor.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.lifecycle.BusinessProcess;
import dk.gevinstspor.lifecycle.Engine;
import dk.gevinstspor.mail.WrittenMails;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.Node;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.PostgresForTests;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes on one database. */
class TwoNodesTests {

    private static final LocalDate T = LocalDate.of(2022, 5, 15);
    private static final int POSTS = 1_000;

    @Test
    void a_thousand_posts_of_one_link_at_once_are_one_confirmation_and_999_already_registered() {
        var database = PostgresForTests.newDatabase();
        var clock = new MutableClock();
        try (Node first = Node.start(database, clock);
                Node second = Node.start(database, clock)) {
            Asked asked = ask(first, clock);
            List<HttpResponse<String>> answers = post(List.of(first, second), asked.link);

            assertThat(answers).filteredOn(each -> each.statusCode() == 303).hasSize(1);
            assertThat(answers)
                    .filteredOn(each -> each.statusCode() == 200)
                    .hasSize(POSTS - 1)
                    .allSatisfy(each -> assertThat(each.body()).contains("Allerede registreret"));
            assertThat(first.get(BenefitLedger.class).confirmations(asked.initiative))
                    .hasSize(1);
        }
    }

    private record Asked(UUID initiative, String link) {}

    private static Asked ask(Node node, MutableClock clock) {
        TransactionTemplate transaction = node.get(TransactionTemplate.class);
        clock.set(T);
        Cast cast =
                transaction.execute(status -> node.get(TestOrganisation.class).programme());
        UUID initiative = transaction.execute(status -> node.get(Played.class).inFollowUp(cast, T));
        clock.set(T.plusMonths(3));
        transaction.executeWithoutResult(status -> node.get(Engine.class)
                .start(
                        BusinessProcess.BENEFIT_FOLLOW_UP,
                        node.get(FollowUpCalendar.class).openPeriod(initiative).orElseThrow()));
        return new Asked(initiative, node.get(WrittenMails.class).deliveredLink(cast.head()));
    }

    private static List<HttpResponse<String>> post(List<Node> nodes, String link) {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return IntStream.range(0, POSTS)
                .mapToObj(i -> HttpRequest.newBuilder(
                                URI.create(nodes.get(i % nodes.size()).url(link)))
                        .timeout(Duration.ofMinutes(5))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("fte=0%2C6&goals=MET"))
                        .build())
                .map(request -> client.sendAsync(request, BodyHandlers.ofString()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }
}
