package dk.gevinstspor.demo;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Everybody's mail in one place, without a login: the demonstration's stand-in for the receivers' mail programs. */
@Controller
@RequestMapping("/postkasse")
@Profile("!prod")
class MailboxController {

    /** A mail brings its own styles and nothing else; its links open outside of the frame. */
    private static final String MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
            + "frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

    private final Mailbox mailbox;

    MailboxController(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String modtager, Model model) {
        String receiver = modtager.strip();
        model.addAttribute("receiver", receiver);
        model.addAttribute("mails", mailbox.newest(receiver));
        return "demo/postkasse";
    }

    @GetMapping("/{id}")
    String open(@PathVariable UUID id, Model model) {
        model.addAllAttributes(Map.of("id", id, "letter", letter(id)));
        return "demo/postkasse-mail";
    }

    @GetMapping("/{id}/html")
    ResponseEntity<byte[]> html(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", MAIL_POLICY)
                .header("X-Frame-Options", "SAMEORIGIN")
                .body(letter(id).htmlBytes());
    }

    private Letter letter(UUID id) {
        return mailbox.message(id)
                .map(Letter::open)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
