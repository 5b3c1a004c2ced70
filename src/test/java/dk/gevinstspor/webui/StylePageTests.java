package dk.gevinstspor.webui;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.support.BrowserTest;
import dk.gevinstspor.support.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All parts of pages on one page, looked at with a browser. */
@BrowserTest
@SpringBootTest(
        classes = {WebSlice.class, StylePageTests.StylePage.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class StylePageTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(ints = {1280, 768, 320})
    void all_parts_are_accessible_and_fit(int width, Visitor visitor) {
        visitor.open(url("/style"), width);
        visitor.page().waitForSelector("figure[data-drawn=true]");
        visitor.screenshot("style-" + width);

        visitor.assertNoAxeViolations();
        visitor.assertFits();
        visitor.assertNoComplaints();
    }

    @Test
    void a_refused_form_keeps_what_was_typed_and_says_what_to_do(Visitor visitor) {
        visitor.open(url("/style"), 1280);
        visitor.page().fill("#fte", "0.8.1");
        visitor.page().fill("#volume", "1.025");
        visitor.page().fill("#day", "31.02.2022");
        visitor.page().fill("#lines-1-fte", "abc");
        visitor.page().fill("#comment", "Det går godt");
        visitor.follow("text=Gem vurderingen");
        visitor.page().waitForSelector(".error-summary");
        visitor.screenshot("style-errors");

        assertThat(visitor.page().inputValue("#fte")).isEqualTo("0.8.1");
        assertThat(visitor.page().inputValue("#volume")).isEqualTo("1025");
        assertThat(visitor.page().inputValue("#day")).isEqualTo("31.02.2022");
        assertThat(visitor.page().inputValue("#lines-1-fte")).isEqualTo("abc");
        assertThat(visitor.page().inputValue("#comment")).isEqualTo("Det går godt");
        assertThat(visitor.page().locator("#fte-error").textContent()).contains("Skriv et tal med komma");
        assertThat(visitor.page().locator("#name-error").textContent()).contains("Skal udfyldes");
        assertThat(visitor.page().locator(".error-summary a")).isNotNull();
        visitor.assertNoAxeViolations();
        visitor.page().click(".error-summary a[href='#fte']");
        assertThat(visitor.page().evaluate("document.activeElement.id")).isEqualTo("fte");
    }

    @Test
    void a_form_is_saved_once_and_says_so(Visitor visitor) {
        visitor.open(url("/style"), 1280);
        visitor.page().fill("#name", "Journalisering");
        visitor.page().fill("#fte", "0,8");
        visitor.page().check("#decision");
        visitor.leave(() -> visitor.page().dblclick("text=Gem vurderingen"));
        visitor.page().waitForSelector(".flash .alert-success");
        visitor.screenshot("style-saved");

        assertThat(visitor.page().locator(".flash").textContent()).contains("0,8");
        visitor.assertNoAxeViolations();
        visitor.assertNoComplaints();
    }

    @Test
    void the_menu_opens_on_a_small_screen_and_the_language_changes(Visitor visitor) {
        visitor.open(url("/style"), 320);
        visitor.page().click(".js-menu-open");
        visitor.page().waitForSelector(".mobile-drawer.is-visible");
        visitor.assertNoAxeViolations();

        visitor.follow(".mobile-drawer .language");
        assertThat(visitor.page().getAttribute("html", "lang")).isEqualTo("en");
        assertThat(visitor.page().locator("#f .weight-normal").first().textContent())
                .contains("(optional)");
        visitor.assertNoAxeViolations();
    }

    @ParameterizedTest
    @ValueSource(strings = {"404", "403", "409", "413", "500", "503"})
    void each_problem_has_a_calm_page(String problem, Visitor visitor) {
        var answer = visitor.open(url("/style/problem/" + problem), 1280);
        visitor.screenshot("problem-" + problem);

        assertThat(answer.status()).isEqualTo(Integer.parseInt(problem));
        assertThat(visitor.page().content()).doesNotContain("secret").doesNotContain("Exception");
        visitor.assertNoAxeViolations();
    }

    @Test
    void a_page_without_login_has_no_menu(Visitor visitor) {
        visitor.open(url("/anonym"), 320);
        visitor.screenshot("style-anonymous-320");

        assertThat(visitor.page().locator("header nav").count()).isZero();
        visitor.assertNoAxeViolations();
        visitor.assertFits();
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }

    enum Colour {
        GREEN,
        YELLOW,
        RED
    }

    record Line(@Size(max = 40) String label, Fte fte) {}

    record Assessment(
            @NotBlank @Size(max = 100) String name,
            @NotNull @Positive Fte fte,
            Integer volume,
            LocalDate day,
            Money cost,
            Colour colour,
            @NotNull Colour decision,
            Set<Colour> effects,
            @Size(max = 2000) String comment,
            List<Line> lines,
            MultipartFile evidence,
            boolean sure) {}

    @Controller
    static class StylePage {

        private static final Assessment EMPTY = new Assessment(
                "",
                null,
                null,
                null,
                null,
                null,
                null,
                Set.of(),
                "",
                List.of(new Line("Rigtigt fordelt", null), new Line("", null)),
                null,
                false);

        private final FormBinder forms;
        private final Formats formats;

        StylePage(FormBinder forms, Formats formats) {
            this.forms = forms;
            this.formats = formats;
        }

        @GetMapping("/style")
        ModelAndView show() {
            return page(forms.show(EMPTY));
        }

        @GetMapping("/anonym")
        ModelAndView anonymous() {
            return page(forms.show(EMPTY));
        }

        @PostMapping("/style")
        ModelAndView save(HttpServletRequest request, RedirectAttributes flash) {
            BoundForm<Assessment> form = forms.bind(Assessment.class, request);
            if (form.hasErrors()) {
                ModelAndView page = page(form);
                page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
                return page;
            }
            flash.addFlashAttribute(
                    "flashSuccess", "Gemt: " + formats.fte(form.value().fte()));
            return new ModelAndView("redirect:/style");
        }

        @GetMapping("/style/problem/{status}")
        String problem(@org.springframework.web.bind.annotation.PathVariable String status) {
            throw switch (status) {
                case "404" -> new NotFound("secret");
                case "403" ->
                    new Forbidden(
                            "Kun gevinstejeren kan bekræfte gevinsten.",
                            dk.gevinstspor.organisation.Role.PROGRAMME_MANAGER);
                case "409" -> new org.springframework.dao.OptimisticLockingFailureException("secret");
                case "413" -> new org.springframework.web.multipart.MaxUploadSizeExceededException(1);
                case "503" -> new org.springframework.transaction.CannotCreateTransactionException("secret");
                default -> new IllegalStateException("secret");
            };
        }

        private ModelAndView page(BoundForm<Assessment> form) {
            ModelMap model = new ModelMap();
            form.addTo(model);
            model.put("lines", List.of(1, 2));
            model.put("options", Option.ofEnum(Colour.class, "webui.light."));
            model.put(
                    "figures",
                    List.of(
                            new KeyFigure("Høstet", "2,4 ÅV", "af måltallet på 5 ÅV"),
                            new KeyFigure("Bekræftet", "3,1 ÅV", "af enhedscheferne"),
                            new KeyFigure("Tilbagebetalt", "6. år", "totaløkonomi"),
                            new KeyFigure("Forbrug", "2.706 t.kr.", "af 6.700 t.kr.")));
            model.put(
                    "rows",
                    List.of(
                            new KeyFigure(
                                    "Bekræft gevinsten for journalisering af høringssvar",
                                    "Gevinstopfølgning",
                                    "GREEN"),
                            new KeyFigure("Underskriv gevinstkontrakt", "Gevinstkontrakt", "YELLOW"),
                            new KeyFigure("Screen idéen", "Screening", "RED")));
            model.put(
                    "steps",
                    List.of(
                            new Step("Screen idéen", Step.State.DONE),
                            new Step("Prioritér", Step.State.DONE),
                            new Step("Afdæk arbejdsgangen", Step.State.CURRENT),
                            new Step("Sæt i drift", Step.State.AHEAD)));
            model.put(
                    "timeline",
                    List.of(
                            new TimelineEntry("15. maj 2022", "Sat i drift", "Meldt klar af Birgit Holm", true),
                            new TimelineEntry("2. marts 2022", "Kontrakten er underskrevet", null, false),
                            new TimelineEntry("10. januar 2022", "Idé indsendt", "Af Jonas Krogh", false)));
            model.put("today", LocalDate.of(2022, 5, 15));
            model.put("now", Instant.parse("2022-05-15T06:00:00Z"));
            model.put("saved", Fte.of("0.8"));
            model.put("money", Money.of(1234));
            return new ModelAndView("style", model);
        }
    }
}
