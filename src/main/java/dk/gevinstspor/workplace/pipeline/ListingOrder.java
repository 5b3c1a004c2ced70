package dk.gevinstspor.workplace.pipeline;

/** What a listing can be ordered by: only what every initiative has, so that a page can begin after the last one's line. */
enum ListingOrder {
    NUMBER(Sorting.NUMBER, "i.number", ":lastNumber"),
    TITLE(Sorting.TITLE, "(lower(i.title), i.number)", "(lower(:lastTitle), :lastNumber)"),
    STAGE(Sorting.STAGE, "(stage_order(i.stage), i.number)", "(stage_order(:lastStage), :lastNumber)");

    private final Sorting sorting;
    private final String place;
    private final String last;

    ListingOrder(Sorting sorting, String place, String last) {
        this.sorting = sorting;
        this.place = place;
        this.last = last;
    }

    Sorting sorting() {
        return sorting;
    }

    /** The condition for what comes after the last line, as SQL. */
    String beyond(boolean down) {
        return place + (down ? " < " : " > ") + last;
    }
}
