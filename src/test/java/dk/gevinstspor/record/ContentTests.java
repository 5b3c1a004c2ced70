package dk.gevinstspor.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContentTests {

    private static Fact fact(Map<String, String> plain, Map<String, String> texts) {
        return new Fact(UUID.randomUUID(), FactKind.COMMON, new TreeMap<>(plain), new TreeMap<>(texts));
    }

    @Test
    void a_value_that_looks_like_the_next_line_is_still_one_value() {
        Fact tricky = fact(Map.of("message_id", "<a\nx#=64:y\nforgotten_id=1:z>", "verdict", "UNKNOWN"), Map.of());
        String content = Content.of(tricky, "salt");

        assertThat(Content.hasTexts(content)).isFalse();
        assertThat(Content.value(content, "forgotten_id")).isNull();
        assertThat(Content.value(content, "verdict")).isEqualTo("UNKNOWN");
        assertThat(Content.saysTheSameWithoutTexts(content, tricky)).isTrue();
    }

    @Test
    void a_text_is_committed_to_and_can_be_left_out() {
        Fact written = fact(Map.of("fte", "0.6"), Map.of("comment", "Ferie i juli"));
        String content = Content.of(written, "salt");

        assertThat(content).doesNotContain("Ferie");
        assertThat(Content.hasTexts(content)).isTrue();
        assertThat(Content.saysTheSameWithoutTexts(content, written)).isTrue();
        assertThat(Content.saysTheSameWithoutTexts(content, fact(Map.of("fte", "0.7"), Map.of())))
                .isFalse();
    }

    @Test
    void what_is_no_content_has_no_values() {
        assertThat(Content.hasTexts("comment#=99999999999:x")).isFalse();
        assertThat(Content.hasTexts("comment#=64:short")).isFalse();
        assertThat(Content.value("fte=3:0.6\nrest", "fte")).isEqualTo("0.6");
    }
}
