package dk.gevinstspor.webui;

import org.jspecify.annotations.Nullable;

/** A figure on top of a page, already formatted. */
public record KeyFigure(
        String label, String value, @Nullable String note) {}
