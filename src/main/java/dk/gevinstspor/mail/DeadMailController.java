package dk.gevinstspor.mail;

import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.security.CurrentUser;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Operations: mails that could not be delivered or came back, sending them again, and what came in. Names people of every programme. */
@Controller
@RequestMapping("/drift/mail")
class DeadMailController {

    private final Outbox outbox;
    private final DeadMails deadMails;
    private final InboundLog inbound;
    private final Directory directory;

    DeadMailController(Outbox outbox, DeadMails deadMails, InboundLog inbound, Directory directory) {
        this.outbox = outbox;
        this.deadMails = deadMails;
        this.inbound = inbound;
        this.directory = directory;
    }

    @GetMapping
    String list(CurrentUser user, Model model) {
        List<DeadMail> dead = outbox.dead();
        model.addAttribute("mails", dead);
        model.addAttribute(
                "names",
                directory.names(dead.stream().map(DeadMail::recipientId).collect(Collectors.toSet())));
        model.addAttribute("waiting", outbox.waiting());
        model.addAttribute("maySend", user.administers().installation());
        return "drift/mail";
    }

    /** What came in, believed or not. */
    @GetMapping("/ind")
    String inbound(Model model) {
        List<InboundLog.Line> lines = inbound.newest();
        model.addAttribute("mails", lines);
        model.addAttribute(
                "names",
                directory.names(lines.stream()
                        .map(InboundLog.Line::personId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())));
        return "drift/mail-ind";
    }

    /** Only the installation's administrator gets here: the rule for what is posted below /drift. */
    @PostMapping("/{id}/send")
    String sendAgain(@PathVariable UUID id, RedirectAttributes redirect) {
        boolean requeued = deadMails.sendAgain(id);
        redirect.addFlashAttribute(
                requeued ? "flashSuccess" : "flashError", requeued ? "mail.dead.requeued" : "mail.dead.gone");
        return "redirect:/drift/mail";
    }
}
