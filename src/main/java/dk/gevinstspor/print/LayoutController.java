package dk.gevinstspor.print;

import dk.gevinstspor.print.OwnLayouts.Layout;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Operations: which layouts of the operator's folder are used, and why the others are not. */
@Controller
class LayoutController {

    private final OwnLayouts own;

    LayoutController(OwnLayouts own) {
        this.own = own;
    }

    /**
     * @param problems why it is not used, in words; none when it is
     * @param failure why the shipped one was used instead the last time that this one failed; null when it has not
     */
    record Row(String file, List<String> problems, @Nullable String failure) {}

    @GetMapping("/drift/skabeloner")
    String layouts(Locale locale, Model model) {
        model.addAttribute("folder", own.folder());
        model.addAttribute(
                "layouts", own.all().stream().map(layout -> row(layout, locale)).toList());
        model.addAttribute("pictures", own.pictures().names().stream().sorted().toList());
        return "drift/skabeloner";
    }

    private Row row(Layout layout, Locale locale) {
        return new Row(
                layout.file(),
                layout.problems().stream()
                        .map(problem -> own.said(problem, locale))
                        .toList(),
                own.failure(layout).orElse(null));
    }
}
