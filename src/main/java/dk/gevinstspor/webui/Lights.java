package dk.gevinstspor.webui;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which colour supports a word. The word alone must suffice. */
@Component
class Lights {

    /** @param colour GREEN, YELLOW, RED, or null when nothing is known */
    public String css(@Nullable Object colour) {
        return colour == null ? "grey" : colour.toString().toLowerCase(Locale.ROOT);
    }

    public String ofStage(Object stage) {
        return switch (stage.toString()) {
            case "IDEA", "SCREENING", "PRIORITISATION" -> "info";
            case "PERMANENT", "FOLLOW_UP" -> "success";
            case "PARKED" -> "warning";
            case "STOPPED", "REJECTED" -> "error";
            case "RETIRED" -> "none";
            default -> "accent";
        };
    }
}
