package dk.gevinstspor.demo;

import dk.gevinstspor.mail.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody's mail in one place, without a login: the demonstration's stand-in for the receivers' mail programs. */
@Controller
@RequestMapping("/postkasse")
@Profile("!prod")
class MailboxController {

    /** A mail brings its own styles and nothing else; its links open outside of the frame. */
    private static final String MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
            + "frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

    private final Mailbox mailbox;
    private final MailboxReply reply;

    MailboxController(Mailbox mailbox, MailboxReply reply) {
        this.mailbox = mailbox;
        this.reply = reply;
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

    /** As whoever received it; then the list, where what answers it will come. */
    @PostMapping("/{id}/svar")
    String answer(@PathVariable UUID id, @RequestParam(defaultValue = "") String text, RedirectAttributes redirect) {
        byte[] original = bytes(id);
        Letter letter = Letter.open(original);
        if (!letter.answerable() || text.isBlank()) {
            redirect.addFlashAttribute("flashError", "postkasse.reply.missing");
            return "redirect:/postkasse/" + id;
        }
        Verdict verdict = reply.send(original, text);
        redirect.addFlashAttribute(
                verdict == Verdict.ACCEPTED ? "flashSuccess" : "flashError", "postkasse.reply." + verdict);
        return "redirect:/postkasse";
    }

    @GetMapping("/{id}/html")
    ResponseEntity<byte[]> html(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", MAIL_POLICY)
                .header("X-Frame-Options", "SAMEORIGIN")
                .body(letter(id).htmlBytes());
    }

    @GetMapping("/{id}/bilag/{number}")
    ResponseEntity<Resource> attachment(@PathVariable UUID id, @PathVariable int number) {
        List<Letter.Attachment> attachments = letter(id).attachments();
        if (number < 1 || number > attachments.size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Letter.Attachment attachment = attachments.get(number - 1);
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(attachment.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(attachment.content());
    }

    private Letter letter(UUID id) {
        return Letter.open(bytes(id));
    }

    private byte[] bytes(UUID id) {
        return mailbox.message(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
