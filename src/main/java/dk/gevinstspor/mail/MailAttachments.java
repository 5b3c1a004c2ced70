package dk.gevinstspor.mail;

import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.InputStreamSource;

/** Where what a mail carries with it is kept. A module that attaches files implements it. */
public interface MailAttachments {

    /** @return empty for an id that is not this module's */
    Optional<Attached> find(UUID id);

    record Attached(String name, String mediaType, InputStreamSource content) {}
}
