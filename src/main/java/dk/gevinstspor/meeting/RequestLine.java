package dk.gevinstspor.meeting;

import dk.gevinstspor.meeting.StatusReport.Recommendation;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A recommendation as it is typed that asks for something the system carries out; an empty line is none. */
record RequestLine(
        @Nullable Ask ask,
        @Nullable UUID initiativeId,
        @Nullable LocalDate until,
        @Size(max = 1000) @Nullable String text) {

    static final RequestLine EMPTY = new RequestLine(null, null, null, null);

    static RequestLine of(Recommendation asked) {
        return new RequestLine(asked.ask(), asked.initiativeId(), asked.until(), asked.text());
    }

    boolean isEmpty() {
        return ask == null && initiativeId == null && until == null && lacksText();
    }

    boolean lacksText() {
        return text == null || text.isBlank();
    }

    /** @return whether it says all that is needed to carry it out; else each field that does not has its error */
    boolean isWhole(String path, Errors errors) {
        int before = errors.getErrorCount();
        if (ask == null) {
            errors.rejectValue(path + ".ask", "form.write-assessment.ask.missing");
        } else if (ask.isAboutInitiative() && initiativeId == null) {
            errors.rejectValue(path + ".initiativeId", "form.write-assessment.initiative.missing");
        } else if (!ask.isAboutInitiative() && initiativeId != null) {
            errors.rejectValue(path + ".initiativeId", "form.write-assessment.initiative.needless");
        }
        if (ask == Ask.EXTEND && until == null) {
            errors.rejectValue(path + ".until", "form.write-assessment.until.missing");
        } else if (ask != null && ask != Ask.EXTEND && until != null) {
            errors.rejectValue(path + ".until", "form.write-assessment.until.needless");
        }
        return errors.getErrorCount() == before;
    }

    /** @param standard its words where none were typed */
    Recommendation recommendation(String standard) {
        String words = lacksText() ? standard : Objects.requireNonNull(text).strip();
        return new Recommendation(words, ask, initiativeId, until);
    }
}
