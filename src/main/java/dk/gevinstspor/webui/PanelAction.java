package dk.gevinstspor.webui;

import org.jspecify.annotations.Nullable;

/**
 * Something that can be done about an initiative besides its tasks.
 *
 * @param messageKey what it is called
 * @param url where it is done; null when this viewer may not, and then {@code why} says whose it is
 * @param why key of a message
 */
public record PanelAction(
        String messageKey, @Nullable String url, @Nullable String why) {

    /** @param may whether this viewer may do it */
    public static PanelAction of(String messageKey, boolean may, String url, String why) {
        return may ? new PanelAction(messageKey, url, null) : new PanelAction(messageKey, null, why);
    }
}
