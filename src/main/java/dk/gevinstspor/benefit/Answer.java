package dk.gevinstspor.benefit;

import dk.gevinstspor.kernel.Fte;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a benefit owner answers.
 *
 * @param fte the annual rate of ÅV saved on the period's day
 * @param goals null when the contract has no qualitative goals
 * @param evidence ids of stored files
 */
public record Answer(
        Fte fte, @Nullable GoalsMet goals, @Nullable String comment, List<UUID> evidence) {}
