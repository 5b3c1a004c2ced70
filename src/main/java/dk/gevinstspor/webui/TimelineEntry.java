package dk.gevinstspor.webui;

import org.jspecify.annotations.Nullable;

/** Something that happened, already formatted; {@code current} is where things stand now. */
public record TimelineEntry(
        String when, String title, @Nullable String text, boolean current) {}
