package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Light;

/** The programme's four traffic lights: fremdrift, økonomi, gevinster, risiko. */
public record Lights(Light time, Light budget, Light benefits, Light risk) {}
