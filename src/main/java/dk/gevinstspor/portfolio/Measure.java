package dk.gevinstspor.portfolio;

/** What is counted in ÅV, by rung of the harvest ladder. */
enum Measure {
    CONTRACTED,
    FORECAST,
    CONFIRMED,
    HARVESTED;

    /** Only what is promised or expected can be told for a day that has not come. */
    boolean isOfTheFuture() {
        return this == CONTRACTED || this == FORECAST;
    }
}
