package dk.gevinstspor.portfolio;

import java.util.UUID;

/**
 * A benefit owner's promises against what she confirmed.
 *
 * @param initiatives measured under a contract
 * @param promised ÅV a year, at the day of each latest confirmation
 * @param confirmed ÅV a year
 * @param used what the forecast multiplies her promises by, compared with everybody's; 1 is as everybody
 */
record OwnerRecord(UUID ownerId, String name, int initiatives, double promised, double confirmed, double used) {

    /** How many times too much was promised: 1,25 is a quarter too much; infinite when nothing came of it. */
    double optimism() {
        return confirmed == 0 ? Double.POSITIVE_INFINITY : promised / confirmed;
    }
}
