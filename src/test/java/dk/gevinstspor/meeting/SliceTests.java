package dk.gevinstspor.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SliceTests {

    private static final List<Integer> ALL = IntStream.range(0, 250).boxed().toList();

    @Test
    void each_row_is_on_one_page() {
        assertThat(IntStream.rangeClosed(1, 3).boxed().flatMap(page -> Slice.of(ALL, page).rows().stream()))
                .containsExactlyElementsOf(ALL);
        assertThat(Slice.of(ALL, 1).pages()).isEqualTo(3);
    }

    @Test
    void a_page_that_is_not_there_is_the_nearest() {
        assertThat(Slice.of(ALL, 0).number()).isEqualTo(1);
        assertThat(Slice.of(ALL, 99).number()).isEqualTo(3);
        assertThat(Slice.of(List.of(), 1)).isEqualTo(new Slice<>(List.of(), 1, 1));
    }
}
