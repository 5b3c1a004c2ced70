package dk.gevinstspor.administration;

import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Both days are part of the period. */
record DelegateForm(
        @NotNull @Nullable UUID delegateId,
        @NotNull @Nullable LocalDate fromDay,
        @NotNull @FutureOrPresent @Nullable LocalDate untilDay) {}
