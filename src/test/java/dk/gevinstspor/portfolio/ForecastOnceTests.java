package dk.gevinstspor.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.TestOrganisation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ForecastOnceTests {

    private static final int READERS = 4;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Directory directory;

    @Autowired
    private Forecasting forecasting;

    @Test
    void those_who_ask_at_the_same_time_get_the_one_forecast_that_is_made() {
        Programme programme = directory.programme(organisation.programme().programme());
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try {
            List<CompletableFuture<ProgrammeForecast>> asked = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> forecasting.of(programme), readers))
                    .limit(READERS)
                    .toList();
            ProgrammeForecast first = asked.get(0).join();

            assertThat(asked).allSatisfy(each -> assertThat(each.join()).isSameAs(first));
        } finally {
            readers.shutdown();
        }
    }
}
