package dk.gevinstspor.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CursorTests {

    @Property
    void a_cursor_brings_back_what_it_was_made_of(
            @ForAll @IntRange(min = 0) int number, @ForAll @NotBlank @StringLength(max = 120) String title) {
        String written = title.replace("\u001F", "").replace("\0", "");
        org.junit.jupiter.api.Assumptions.assumeTrue(
                java.nio.charset.StandardCharsets.UTF_8.newEncoder().canEncode(written));

        assertThat(Cursor.read(Cursor.at(number, written), Cursor.INT, Cursor.TEXT))
                .containsExactly(Integer.toString(number), written);
    }

    @Property
    void anything_else_is_declined_and_never_breaks(@ForAll String invented) {
        if (invented.isEmpty()) {
            assertThat(Cursor.read(invented, Cursor.INT, Cursor.TEXT)).isEmpty();
        } else {
            assertThatExceptionOfType(Declined.class).isThrownBy(() -> Cursor.read(invented, Cursor.INT, Cursor.DAY));
        }
    }

    @Test
    void none_is_the_beginning() {
        assertThat(Cursor.read(null, Cursor.LONG)).isEmpty();
    }

    @Test
    void what_no_database_could_compare_is_declined() {
        for (String invented : new String[] {"2022-13-01", "+999999999-01-01", "soon"}) {
            assertThatExceptionOfType(Declined.class).isThrownBy(() -> Cursor.read(Cursor.at(invented), Cursor.DAY));
        }
        assertThatExceptionOfType(Declined.class)
                .isThrownBy(() -> Cursor.read(Cursor.at("-1000000000-01-01T00:00:00Z"), Cursor.INSTANT));
        assertThat(Cursor.read(Cursor.at("infinity", "7"), Cursor.INSTANT, Cursor.LONG))
                .containsExactly("infinity", "7");
    }
}
