package dk.gevinstspor.lifecycle;

import dk.gevinstspor.webui.NotFound;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What people call a step, in the language of the request. */
@Component
class StepNames {

    private static final String STEP = "lifecycle.step.";

    private final MessageSource messages;

    StepNames(MessageSource messages) {
        this.messages = messages;
    }

    String of(StepReads.Taken step) {
        return of(step.activityId(), step.activityType());
    }

    String of(String activityId, String activityType) {
        return text(activityType.equals("userTask") ? OpenTask.titleKey(activityId) : STEP + activityId);
    }

    /** @throws NotFound when no step has that id */
    String ofAny(String activityId) {
        return Stream.of(OpenTask.titleKey(activityId), STEP + activityId)
                .map(key -> messages.getMessage(key, null, null, LocaleContextHolder.getLocale()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new NotFound("step " + activityId));
    }

    String text(String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
