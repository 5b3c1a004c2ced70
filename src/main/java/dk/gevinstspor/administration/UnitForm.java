package dk.gevinstspor.administration;

import static java.util.Objects.requireNonNull;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.organisation.Unit;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param seen the last change that was looked at; null for a new unit */
record UnitForm(
        @NotBlank @Size(max = 200) String name,
        @NotNull Unit.@Nullable Kind kind,
        @Nullable UUID parentId,
        @Nullable UUID headId,

        @NotNull @PositiveOrZero @DecimalMax("100000") @Nullable
        Fte staffing,

        @Nullable Long seen) {

    static UnitForm of(Unit unit, long seen) {
        return new UnitForm(unit.name(), unit.kind(), unit.parentId(), unit.headId(), unit.staffing(), seen);
    }

    Unit unit(UUID id) {
        return new Unit(id, parentId, requireNonNull(kind), name, headId, requireNonNull(staffing));
    }
}
