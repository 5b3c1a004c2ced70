package dk.gevinstspor.workplace.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is asked of the pipeline, as an address says it. */
class PipelineFilterTests {

    @Test
    void what_an_address_says_that_cannot_be_read_is_left_out() {
        PipelineFilter filter = PipelineFilter.of(Map.of(
                "trin", "NOWHERE", "afdeling", "x", "lys", "BLUE", "side", "-3", "sorter", "pris", "takst", "måske"));

        assertThat(filter).isEqualTo(PipelineFilter.of(Map.of()));
        assertThat(filter.narrows()).isFalse();
        assertThat(filter.query()).isEmpty();
    }

    @Test
    void the_address_of_a_filter_is_read_back_as_the_same_filter() {
        Map<String, String> asked = Map.of(
                "visning",
                "tavle",
                "trin",
                "DESIGN",
                "teknologi",
                "RPA",
                "lys",
                "RED",
                "overskredet",
                "ja",
                "takst",
                "nej",
                "gevinst",
                "CONFIRMED",
                "sorter",
                "titel",
                "retning",
                "ned");
        PipelineFilter filter = PipelineFilter.of(asked);
        Map<String, String> written = Arrays.stream(filter.query().split("&"))
                .map(pair -> pair.split("="))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));

        assertThat(PipelineFilter.of(written)).isEqualTo(filter);
    }
}
