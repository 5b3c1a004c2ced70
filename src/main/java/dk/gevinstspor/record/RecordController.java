package dk.gevinstspor.record;

import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Operations: the record, and what verifying it found. Only administrators and controllers get below /drift. */
@Controller
@RequestMapping("/drift/optegnelse")
class RecordController {

    private static final int LATEST = 25;

    private final Verification verification;
    private final LatestVerification latest;
    private final Entries entries;
    private final ChainLabels labels;

    RecordController(Verification verification, LatestVerification latest, Entries entries, ChainLabels labels) {
        this.verification = verification;
        this.latest = latest;
        this.entries = entries;
        this.labels = labels;
    }

    @GetMapping
    String all(CurrentUser user, Model model) {
        Optional<LatestVerification.Found> found = latest.get();
        List<Entry> entriesShown = readable(entries.latest(LATEST), user);
        Set<UUID> chains = entriesShown.stream().map(Entry::chainId).collect(Collectors.toSet());
        found.ifPresent(each -> each.verdict().breaks().forEach(broken -> chains.add(broken.chain())));
        chains.removeAll(labels.hidden(user.id(), chains));
        model.addAttribute(
                "verdict", found.map(LatestVerification.Found::verdict).orElse(null));
        model.addAttribute("verifiedAt", found.map(LatestVerification.Found::at).orElse(null));
        model.addAttribute("latest", entriesShown);
        model.addAttribute("mayVerify", user.administers().installation() || user.has(Role.CONTROLLER));
        model.addAttribute("labels", labels.labels(chains));
        return "drift/optegnelse";
    }

    /** Computes every chain again. */
    @PostMapping("/efterproev")
    String verify() {
        latest.verify();
        return "redirect:/drift/optegnelse";
    }

    @GetMapping("/{chain}")
    String one(@PathVariable UUID chain, CurrentUser user, Model model) {
        Verification.Checked checked = verification.check(chain);
        List<Entry> all = readable(checked.entries(), user);
        if (all.isEmpty()) {
            throw new NotFound("chain " + chain);
        }
        model.addAttribute("verdict", checked.verdict());
        model.addAttribute("entries", all);
        model.addAttribute("chain", chain);
        model.addAttribute("labels", labels.labels(Set.of(chain)));
        return "drift/kaede";
    }

    /** Not those about the initiatives of a programme that is not hers. */
    private List<Entry> readable(List<Entry> found, CurrentUser user) {
        Set<UUID> chains = found.stream().map(Entry::chainId).collect(Collectors.toSet());
        Set<UUID> hidden = labels.hidden(user.id(), chains);
        return found.stream().filter(entry -> !hidden.contains(entry.chainId())).toList();
    }
}
