package dk.gevinstspor.demo;

import java.util.UUID;
import java.util.stream.Stream;

/** The programmes of the demonstration's municipality, one for each of its administrations. */
enum Programmes {
    TECHNICAL("00000000-0000-4000-8000-000000000001", Units.AREA, "Automatiseringsprogrammet i TMF"),
    LEISURE("00000000-0000-4000-8000-000000000002", Units.LEISURE, "Digital borgerservice i KFF");

    final UUID id;
    final Units administration;
    final String title;

    Programmes(String id, Units administration, String title) {
        this.id = UUID.fromString(id);
        this.administration = administration;
        this.title = title;
    }

    static Programmes of(Units administration) {
        return Stream.of(values())
                .filter(programme -> programme.administration == administration)
                .findFirst()
                .orElseThrow();
    }
}
