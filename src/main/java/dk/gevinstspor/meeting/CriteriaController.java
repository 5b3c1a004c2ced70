package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.BoundForm;
import dk.gevinstspor.webui.Forbidden;
import dk.gevinstspor.webui.FormBinder;
import dk.gevinstspor.webui.Formats;
import dk.gevinstspor.webui.NotFound;
import dk.gevinstspor.webui.Option;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the programme will be judged by: everyone in it reads, the programme manager adds and says where each stands. */
@Controller
@RequestMapping("/rapporter/succeskriterier")
class CriteriaController {

    private static final String HERE = "redirect:/rapporter/succeskriterier";

    private final SuccessCriteria criteria;
    private final ReportRights rights;
    private final Directory directory;
    private final Formats formats;
    private final FormBinder binder;

    CriteriaController(
            SuccessCriteria criteria, ReportRights rights, Directory directory, Formats formats, FormBinder binder) {
        this.criteria = criteria;
        this.rights = rights;
        this.directory = directory;
        this.formats = formats;
        this.binder = binder;
    }

    /** @param due for example 2022-Q3 */
    record Form(
            @NotBlank @Size(max = 500) @Nullable String criterion,
            @NotBlank @Size(max = 1000) @Nullable String measure,
            @NotBlank @Size(max = 200) @Nullable String responsible,

            @NotBlank @Pattern(regexp = "\\d{4}-Q[1-4]") @Nullable
            String due,

            @Nullable Boolean recurring) {}

    record Judgement(
            @NotNull @Nullable Standing standing,
            @Size(max = 1000) @Nullable String note) {}

    @GetMapping
    ModelAndView show(CurrentUser reader) {
        return page(programmeOf(reader), reader, binder.show(new Form(null, null, null, null, false)));
    }

    @PostMapping
    ModelAndView add(HttpServletRequest request, CurrentUser reader, RedirectAttributes flash) {
        Programme programme = programmeOf(reader);
        requireManager(reader, programme.id());
        BoundForm<Form> bound = binder.bind(Form.class, request);
        if (bound.hasErrors()) {
            return again(page(programme, reader, bound));
        }
        Form form = bound.value();
        criteria.add(
                Ids.next(),
                programme.id(),
                given(form.criterion),
                given(form.measure),
                given(form.responsible),
                Quarter.valueOf(given(form.due)),
                Boolean.TRUE.equals(form.recurring),
                reader.actor());
        flash.addFlashAttribute("flashSuccess", "meeting.criteria.added");
        return new ModelAndView(HERE);
    }

    @GetMapping("/{id}")
    ModelAndView ask(@PathVariable UUID id, CurrentUser reader) {
        SuccessCriteria.Criterion criterion = kept(id, reader);
        return form(criterion, binder.show(new Judgement(criterion.standing(), criterion.note())));
    }

    @PostMapping("/{id}")
    ModelAndView judge(
            @PathVariable UUID id, HttpServletRequest request, CurrentUser reader, RedirectAttributes flash) {
        SuccessCriteria.Criterion criterion = kept(id, reader);
        BoundForm<Judgement> bound = binder.bind(Judgement.class, request);
        if (bound.hasErrors()) {
            return again(form(criterion, bound));
        }
        Judgement judgement = bound.value();
        String note = judgement.note == null || judgement.note.isBlank() ? null : judgement.note.strip();
        criteria.judge(id, Objects.requireNonNull(judgement.standing), note, reader.actor());
        flash.addFlashAttribute("flashSuccess", "meeting.criteria.judged");
        return new ModelAndView(HERE);
    }

    private Programme programmeOf(CurrentUser reader) {
        return rights.programmeOf(reader).orElseThrow(() -> new Forbidden("meeting.forbidden", Role.PROGRAMME_MANAGER));
    }

    private SuccessCriteria.Criterion kept(UUID id, CurrentUser reader) {
        SuccessCriteria.Criterion criterion = criteria.find(id)
                .filter(each ->
                        !directory.rolesOf(reader.id(), each.programmeId()).isEmpty())
                .orElseThrow(() -> new NotFound("success criterion " + id));
        requireManager(reader, criterion.programmeId());
        return criterion;
    }

    private void requireManager(CurrentUser reader, UUID programmeId) {
        if (!manages(reader, programmeId)) {
            throw new Forbidden("meeting.criteria.forbidden", Role.PROGRAMME_MANAGER);
        }
    }

    private boolean manages(CurrentUser reader, UUID programmeId) {
        return directory.rolesOf(reader.id(), programmeId).contains(Role.PROGRAMME_MANAGER);
    }

    private static String given(@Nullable String text) {
        return Objects.requireNonNull(text).strip();
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    private ModelAndView page(Programme programme, CurrentUser reader, BoundForm<Form> bound) {
        Quarter last = Quarter.of(programme.endsOn());
        List<Option> quarters = Stream.iterate(
                        Quarter.of(programme.startsOn()), quarter -> !quarter.isAfter(last), Quarter::next)
                .map(quarter -> Option.of(quarter, formats.quarter(quarter)))
                .toList();
        ModelAndView page = new ModelAndView("rapporter/succeskriterier");
        bound.addTo(page.getModel());
        return page.addObject("programme", programme)
                .addObject("criteria", criteria.of(programme.id()))
                .addObject("quarters", quarters)
                .addObject("manages", manages(reader, programme.id()));
    }

    private ModelAndView form(SuccessCriteria.Criterion criterion, BoundForm<Judgement> bound) {
        ModelAndView page = new ModelAndView("rapporter/succeskriterium");
        bound.addTo(page.getModel());
        return page.addObject("criterion", criterion)
                .addObject("standings", Option.ofEnum(Standing.class, "meeting.standing."));
    }
}
