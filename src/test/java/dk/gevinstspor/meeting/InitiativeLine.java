package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Light;
import dk.gevinstspor.meeting.StatusSnapshot.BenefitCourse;
import dk.gevinstspor.meeting.StatusSnapshot.InitiativeStatus;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds one initiative's line. */
final class InitiativeLine {

    private final int number;
    private final String title;
    private final UUID department;
    private final String stage;
    private String unit = "Enheden";
    private @Nullable String owner;
    private @Nullable LocalDate planned;
    private @Nullable LocalDate live;
    private Light time = Light.NONE;
    private Light benefit = Light.NONE;
    private Fte[] fte = {Fte.ZERO, Fte.ZERO, Fte.ZERO, Fte.ZERO};
    private boolean feeFunded;

    InitiativeLine(int number, String title, UUID department, String stage) {
        this.number = number;
        this.title = title;
        this.department = department;
        this.stage = stage;
    }

    InitiativeLine owner(String unit, @Nullable String owner) {
        this.unit = unit;
        this.owner = owner;
        return this;
    }

    InitiativeLine planned(LocalDate day) {
        planned = day;
        return this;
    }

    InitiativeLine live(LocalDate day) {
        live = day;
        return this;
    }

    InitiativeLine fte(String expected, String contracted, String confirmed, String harvested) {
        fte = new Fte[] {Fte.of(expected), Fte.of(contracted), Fte.of(confirmed), Fte.of(harvested)};
        return this;
    }

    InitiativeLine lights(Light time, Light benefit) {
        this.time = time;
        this.benefit = benefit;
        return this;
    }

    InitiativeLine feeFunded() {
        feeFunded = true;
        return this;
    }

    InitiativeStatus build() {
        return new InitiativeStatus(
                new UUID(1, number),
                "A-" + number,
                title,
                department,
                unit,
                stage,
                owner,
                planned,
                live,
                time,
                benefit,
                fte[0],
                fte[1],
                fte[2],
                fte[3],
                feeFunded,
                new BenefitCourse(Fte.of("0.8"), fte[2], fte[1].isZero() ? null : Fte.of("1.1"), null));
    }
}
