package dk.gevinstspor.meeting;

/** The programme's four traffic lights: fremdrift, økonomi, gevinster, risiko. */
public record Lights(Light time, Light budget, Light benefits, Light risk) {}
