package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.Forbidden;
import dk.gevinstspor.webui.NotFound;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The quarters whose figures a reader may see: those of her programme that have begun. */
@Component
class ReadableQuarters {

    private final ReportRights rights;
    private final Today today;

    ReadableQuarters(ReportRights rights, Today today) {
        this.rights = rights;
        this.today = today;
    }

    /** @throws Forbidden when she has a role in none */
    Programme programmeOf(CurrentUser reader) {
        return rights.programmeOf(reader).orElseThrow(() -> new Forbidden("meeting.forbidden", Role.PROGRAMME_MANAGER));
    }

    /** Whether it is her programme. */
    boolean are(UUID programmeId, CurrentUser reader) {
        return rights.programmeOf(reader)
                .map(Programme::id)
                .filter(programmeId::equals)
                .isPresent();
    }

    /** @throws NotFound for one that is none, or has not begun, or was before the programme */
    Quarter get(String text, CurrentUser reader) {
        Programme programme = programmeOf(reader);
        Quarter asked = quarter(text);
        if (asked.isAfter(Quarter.of(today.date()))
                || Quarter.of(programme.startsOn()).isAfter(asked)) {
            throw new NotFound("quarter " + asked + " of programme " + programme.id());
        }
        return asked;
    }

    private static Quarter quarter(String text) {
        try {
            return Quarter.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound("quarter");
        }
    }
}
