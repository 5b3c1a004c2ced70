package dk.gevinstspor.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.mail.reading.Reply.Figure;
import dk.gevinstspor.mail.reading.Reply.Unclear;
import dk.gevinstspor.mail.reading.Reply.Yes;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTests {

    private static final BigDecimal PROPOSED = new BigDecimal("0.6");

    private static String read(String text) {
        Reply reply = Reply.in(text).against(PROPOSED);
        if (reply instanceof Figure figure) {
            String comment = figure.comment() == null ? "" : " | " + figure.comment();
            return figure.fte().stripTrailingZeros().toPlainString() + comment;
        }
        return reply instanceof Unclear unclear ? unclear.doubt().name() : "?";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "0,8 → 0.8",
                "0.8 → 0.8",
                "0,8 ÅV → 0.8",
                "0.8 FTE → 0.8",
                "0,8. → 0.8",
                "0 → 0",
                "1 → 1",
                "0,125 → 0.125",
                "½ → 0.5",
                "1½ → 1.5",
                "1 1/2 → 1.5",
                "1/2 årsværk → 0.5",
                "**0,8** → 0.8",
                "Svar: 0,8 → 0.8",
                "Vi sparer 0,8 ÅV → 0.8",
                "0,8 ÅV – ferie i juli → 0.8 | ferie i juli",
                "0,8 - ferie i juli → 0.8 | ferie i juli",
                "0,8 (to er på barsel) → 0.8 | to er på barsel",
                "0,8 fordi vi mangler 2 medarbejdere → 0.8 | fordi vi mangler 2 medarbejdere",
                "0,8 ÅV, svarende til 960 timer → 0.8 | svarende til 960 timer",
                "0,8 ÅV. Målt den 15.08.2022 kl. 9.30 → 0.8 | Målt den 15.08.2022 kl. 9.30",
                "JA → 0.6",
                "Ja. → 0.6",
                "ja tak → 0.6 | tak",
                "Yes, that is right → 0.6 | that is right",
                "JA, 0,6 → 0.6",
                "NEJ, 0,3 fordi vi har ferie → 0.3 | fordi vi har ferie",
                "Nej - 0,3 → 0.3",
                "Nej, kun 0,3 → 0.3",
                "No, only 0.3 FTE because of holidays → 0.3 | because of holidays",
                "-0,3 → -0.3",
            })
    void a_plain_answer_is_understood(String text, String read) {
        assertThat(read(text)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "nej → NO_ALONE",
                "Nej, det passer ikke → NO_ALONE",
                "ca. 0,8 → APPROXIMATE",
                "omkring 0,8 → APPROXIMATE",
                "Nej, cirka 0,3 → APPROXIMATE",
                "mindst 0,8 → APPROXIMATE",
                "0,8 ÅV måske → APPROXIMATE",
                "0,8 måske → UNIT",
                "0,5-0,8 → SEVERAL",
                "0,5 – 0,8 ÅV → SEVERAL",
                "0,5 til 0,8 → SEVERAL",
                "0,8 eller 0,9 → SEVERAL",
                "0,8 ÅV, eller 1 → SEVERAL",
                "0,8 i juli, 0,9 i august → UNIT",
                "0,8 – sidst var det 0,7 → SEVERAL",
                "1.000 → THOUSANDS",
                "1,250 ÅV → THOUSANDS",
                "1.000,5 → THOUSANDS",
                "0,12345 → TOO_PRECISE",
                "80 % → UNIT",
                "8 timer → UNIT",
                "3 medarbejdere er rejst → UNIT",
                "15/8 → UNIT",
                "0,8? → QUESTION",
                "Ja? → QUESTION",
                "Ja/nej → CONTRADICTION",
                "Ja, 0,5 → CONTRADICTION",
                "Nej, 0,6 → CONTRADICTION",
                "Ja, men kun i juli → CONTRADICTION",
                "Ja, det gør vi ikke → CONTRADICTION",
                "Tak for mailen → NO_FIGURE",
                "Jeg vender tilbage i uge 34 → NO_FIGURE",
                "otte tiendedele → NO_FIGURE",
            })
    void what_could_be_meant_otherwise_is_asked_about(String text, String doubt) {
        assertThat(read(text)).isEqualTo(doubt);
    }

    @Test
    void a_yes_to_a_mail_without_a_figure_is_no_answer() {
        assertThat(Reply.in("JA")).isEqualTo(new Yes(null));
        assertThat(Reply.in("JA").against(null)).isEqualTo(new Unclear(Doubt.NOTHING_PROPOSED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0,8\n\nFra: Gevinstspor <svar@gevinst.example>\nSendt: 15. august 2022 08:00\nTil: Eva\nEmne: Bekræft\n\n0,6 ÅV",
                "0,8\n\n-----Oprindelig meddelelse-----\nAftalt: 0,6 ÅV",
                "0,8\n\n-----Original Message-----\nAftalt: 0,6 ÅV",
                "0,8\n\n________________________________\nFra: Gevinstspor\nAftalt: 0,6 ÅV",
                "0,8\n\nDen man. 15. aug. 2022 kl. 08.00 skrev Gevinstspor <svar@gevinst.example>:\n\n> Aftalt: 0,6 ÅV",
                "0,8\n\nDen man. 15. aug. 2022 kl. 08.00 skrev Gevinstspor <\nsvar+abc@gevinst.example>:\n\n> Aftalt: 0,6 ÅV",
                "0,8\n\nOn Mon, Aug 15, 2022 at 8:00 AM Gevinstspor <svar@gevinst.example> wrote:\n\nAftalt: 0,6 ÅV",
                "0,8\n\nSendt fra min iPhone\n\n> Den 15. aug. 2022 kl. 08.00 skrev Gevinstspor <a@b.example>:\n> \n> 0,6 ÅV",
                "Den 15-08-2022 kl. 08:00 skrev Gevinstspor:\n> Aftalt: 0,6 ÅV\n> Skriv tallet.\n\n0,8\n\n-- \nEva",
                "> Aftalt: 0,6 ÅV\n0,8\n",
                "Hej Gevinstspor,\n\n0,8\n\nMed venlig hilsen\nEva Enhedschef\nTlf. 33 66 12,5",
                "Le lun. 15 août 2022, Gevinstspor schreibt irgendwas:\n> 0,6\n\n0,8",
            })
    void quoted_text_greeting_and_signature_are_left_out(String text) {
        assertThat(read(text)).isEqualTo("0.8");
    }

    @Test
    void an_answer_below_unmarked_quoted_text_cannot_be_told_from_it() {
        assertThat(read("Fra: Gevinstspor\nSendt: 15. august\nTil: Eva\nEmne: Bekræft\n\nAftalt: 0,6 ÅV\n\n0,8"))
                .isEqualTo("EMPTY");
    }

    @Test
    void a_quotation_that_nobody_marked_is_asked_about() {
        assertThat(read("0,8\n\nGevinstspor bad om tallet\nAftalt i kontrakten: 0,6 ÅV"))
                .isEqualTo("SEVERAL");
    }
}
