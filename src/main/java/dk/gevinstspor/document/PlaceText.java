package dk.gevinstspor.document;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A place as people say it, in the reader's language: "side 3, tabel 2, række 4". */
@Component
public class PlaceText {

    private final MessageSource messages;

    PlaceText(MessageSource messages) {
        this.messages = messages;
    }

    public String of(Place place) {
        return place.steps().isEmpty()
                ? text("document.place.DOCUMENT", Stream.of())
                : place.steps().stream()
                        .map(step -> text("document.place." + step.kind(), Stream.of(step.value())))
                        .collect(Collectors.joining(", "));
    }

    /** The sentences that tell why a file was not read and what to do. */
    public String of(Reading.Unreadable unreadable) {
        return text(
                unreadable.messageKey(),
                Stream.concat(Stream.of(unreadable.name(), of(unreadable.place())), unreadable.arguments().stream()));
    }

    public String of(Notice notice) {
        return text(notice.messageKey(), Stream.concat(Stream.of(of(notice.place())), notice.arguments().stream()));
    }

    private String text(String key, Stream<String> arguments) {
        return messages.getMessage(key, arguments.toArray(), LocaleContextHolder.getLocale());
    }
}
