package dk.gevinstspor.workplace.pipeline;

/** How far an initiative's benefit has come on the harvest ladder (høsttrappe): the filter behind the key figures. */
enum Attained {
    CONTRACTED("s.contracted > 0"),
    CONFIRMED("s.confirmed > 0"),
    HARVESTED("s.harvested > 0");

    private final String condition;

    Attained(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
