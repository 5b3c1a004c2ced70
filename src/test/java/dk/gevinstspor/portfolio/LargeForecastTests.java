package dk.gevinstspor.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.ConcurrentModel;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** Nobody waits for the forecast of a programme with very many initiatives. */
@DatabaseTest
@Transactional
class LargeForecastTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private ForecastReads reads;

    @Autowired
    private Directory directory;

    @Autowired
    private Today today;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private final Deque<Runnable> asked = new ArrayDeque<>();
    private Cast cast;
    private Programme programme;
    private Forecasting forecasting;

    @BeforeEach
    void a_programme_that_is_large_from_its_second_initiative() {
        cast = organisation.programme();
        played.inFollowUp(cast, LocalDate.of(2022, 1, 3));
        played.inFollowUp(cast, LocalDate.of(2022, 1, 3));
        programme = directory.programme(cast.programme());
        ForecastWorker byHand = new ForecastWorker(jdbc, transactions) {
            @Override
            void make(UUID programmeId, Runnable making) {
                asked.add(making);
            }
        };
        forecasting = new Forecasting(reads, today, byHand, 1);
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void it_is_made_beside_and_the_last_one_is_shown_with_its_time_until_then() {
        assertThatThrownBy(() -> forecasting.of(programme)).isInstanceOf(ForecastUnderWay.class);
        assertThat(forecasting.ifMade(programme)).isEmpty();

        asked.remove().run();
        ProgrammeForecast first = forecasting.of(programme);
        assertThat(first.initiatives()).hasSize(2);
        assertThat(first.madeAt()).isEqualTo(clock.instant());

        clock.advance(Duration.ofHours(3));
        asked.clear();
        played.atContract(cast);
        assertThat(forecasting.of(programme)).isSameAs(first);
        asked.remove().run();
        assertThat(forecasting.of(programme).initiatives()).hasSize(3);
        assertThat(forecasting.of(programme).madeAt()).isEqualTo(clock.instant());
    }

    @Test
    void a_small_one_is_made_at_once() {
        assertThat(new Forecasting(reads, today, mock(ForecastWorker.class), 2)
                        .of(programme)
                        .initiatives())
                .hasSize(2);
    }

    @Test
    void while_it_is_made_the_page_is_asked_for_until_it_is_there() {
        Reading reading = mock(Reading.class);
        when(reading.programme(any(), any())).thenReturn(programme);
        OutlookController controller = new OutlookController(reading, forecasting, mock(PortfolioFiles.class));
        MockHttpServletResponse response = new MockHttpServletResponse();

        ModelAndView page = new ForecastUnderWayPage().wait(new ForecastUnderWay(programme), response);
        assertThat(page.getStatus()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(response.getHeader("Retry-After")).isNotNull();
        assertThat(controller.progress(null, null).getHeaders().containsKey("HX-Refresh"))
                .isFalse();

        assertThat(inShort(controller)).doesNotContainKey("page");

        asked.remove().run();

        assertThat(inShort(controller)).containsKey("page");
        assertThat(controller.progress(null, null).getHeaders().getFirst("HX-Refresh"))
                .isEqualTo("true");
    }

    private static Map<String, Object> inShort(OutlookController controller) {
        Model model = new ConcurrentModel();
        controller.inShort(null, null, model);
        return model.asMap();
    }

    @Test
    void a_page_tells_when_its_forecast_was_made() throws Exception {
        web.perform(get("/prognose").with(SignIn.as(cast.manager())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Regnet ud 3. januar 2022 kl. 09.00")));
    }

    @Test
    void one_is_made_at_a_time_and_none_twice() throws Exception {
        ForecastWorker one = new ForecastWorker(jdbc, transactions);
        ForecastWorker other = new ForecastWorker(jdbc, transactions);
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch made = new CountDownLatch(3);
        Runnable making = () -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            Thread.yield();
            atOnce.decrementAndGet();
            made.countDown();
        };
        UUID first = UUID.randomUUID();

        one.make(first, making);
        other.make(first, making);
        other.make(UUID.randomUUID(), making);

        assertThat(made.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(most).hasValue(1);
        one.destroy();
        other.destroy();
    }
}
