package dk.gevinstspor.lifecycle;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What people call a step, in the language of the request. */
@Component
class StepNames {

    private final MessageSource messages;

    StepNames(MessageSource messages) {
        this.messages = messages;
    }

    String of(StepReads.Taken step) {
        String key = step.isUserTask() ? OpenTask.titleKey(step.activityId()) : "lifecycle.step." + step.activityId();
        return text(key);
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
