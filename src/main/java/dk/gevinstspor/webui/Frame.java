package dk.gevinstspor.webui;

import dk.gevinstspor.organisation.ProgrammeChoice;
import dk.gevinstspor.security.CurrentUser;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** What {@code layout.html} asks: who is looking, which menu, which language. */
@Component
class Frame {

    private final List<NavigationItem> items;
    private final MessageSource messages;

    Frame(List<NavigationItem> items, MessageSource messages) {
        this.items = items.stream()
                .sorted(Comparator.comparingInt(NavigationItem::order))
                .toList();
        this.messages = messages;
    }

    /** Null without a login. */
    public @Nullable String userName() {
        return CurrentUser.ofThisRequest().map(CurrentUser::getName).orElse(null);
    }

    /** What she may choose between; null for who has a role in one programme at most. */
    public @Nullable ProgrammeChoice programmes() {
        return CurrentUser.ofThisRequest()
                .map(CurrentUser::programmes)
                .filter(ProgrammeChoice::several)
                .orElse(null);
    }

    /** The list to come back to in another programme; the start page when this is not one of the menu's. */
    public String listAddress() {
        String path = path();
        return navigation().stream().anyMatch(entry -> entry.url().equals(path)) ? path : "/";
    }

    public List<Entry> navigation() {
        List<NavigationItem> visible = CurrentUser.ofThisRequest()
                .map(viewer ->
                        items.stream().filter(item -> item.visibleTo(viewer)).toList())
                .orElse(List.of());
        String current = nearest(visible, path());
        return visible.stream()
                .map(item -> new Entry(item.url(), item.messageKey(), item.url().equals(current)))
                .toList();
    }

    /** The most precise entry above the page; empty when it stands outside the menu. */
    private static String nearest(List<NavigationItem> visible, String path) {
        return visible.stream()
                .map(NavigationItem::url)
                .filter(url -> path.equals(url) || path.startsWith(url + "/"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    /** This page in the other language. After a refused form that is the form's own address, read anew. */
    public String inLanguage(String language) {
        return UriComponentsBuilder.fromPath(path())
                .query(request().getQueryString())
                .replaceQueryParam(Languages.PARAMETER, language)
                .build()
                .toUriString();
    }

    /** A flash message: a message key, a message with arguments, or a text as it stands. */
    public String text(Object message) {
        if (message instanceof MessageSourceResolvable resolvable) {
            return messages.getMessage(resolvable, LocaleContextHolder.getLocale());
        }
        String text = String.valueOf(message);
        String resolved = messages.getMessage(text, null, text, LocaleContextHolder.getLocale());
        return resolved == null ? text : resolved;
    }

    private static String path() {
        Object failed = request().getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String uri = failed == null ? request().getRequestURI() : failed.toString();
        return uri.substring(request().getContextPath().length());
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }

    /** @param current whether the page shown lies under this entry */
    public record Entry(String url, String messageKey, boolean current) {}
}
