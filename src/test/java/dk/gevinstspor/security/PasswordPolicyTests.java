package dk.gevinstspor.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTests {

    private static final String EMAIL = "eva.enhedschef@kommunen.example";

    @ParameterizedTest
    @ValueSource(strings = {"korrekt hest batteri", "Østersøen i regn!", "en sætning med eva i"})
    void a_long_password_is_good(String password) {
        assertThat(PasswordPolicy.objection(password, EMAIL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "kort, TOO_SHORT",
        "elleve tegn, TOO_SHORT",
        "aaaaaaaaaaaaaa, GUESSABLE",
        "121212121212, GUESSABLE",
        "EVA.enhedschef, GUESSABLE",
        "xx eva.enhedschef@kommunen.example, GUESSABLE"
    })
    void a_short_or_guessable_one_is_refused(String password, PasswordChange objection) {
        assertThat(PasswordPolicy.objection(password, EMAIL)).contains(objection);
    }

    @Test
    void bytes_count_not_letters_when_it_is_too_long() {
        assertThat(PasswordPolicy.objection("abcdefghijkl".repeat(6), EMAIL)).isEmpty();
        assertThat(PasswordPolicy.objection("abcdefghijkø".repeat(6), EMAIL)).contains(PasswordChange.TOO_LONG);
    }
}
