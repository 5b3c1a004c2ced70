package dk.gevinstspor.benefit;

import dk.gevinstspor.benefit.BenefitEvent.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What should become of a benefit, told as simply as possible: a contract of 1,0 ÅV, a baseline of 1,5 ÅV, 10 % tolerance.
 * Figures are tenths of an ÅV. Each deed says whether it is allowed, and does it if so.
 */
final class BenefitModel {

    private static final int PROMISED_LESS_TOLERANCE = 9;
    private static final int BASELINE = 15;
    private static final int WINDOW = 30;

    /** A quarter. */
    static final class Asked {
        final LocalDate day;
        Place place = Place.ANSWER;
        int figure = -1;
        int answers;
        boolean plan;
        boolean fellLater;
        boolean ownersTurn;
        LocalDate figureOf;
        LocalDate recorded;
        int order;

        Asked(LocalDate day) {
            this.day = day;
        }

        boolean disputed() {
            return place == Place.SETTLEMENT;
        }

        boolean stands() {
            return figure >= 0 && !disputed() && !fellLater;
        }
    }

    final List<Asked> quarters = new ArrayList<>();
    final Set<UUID> confirmers = new HashSet<>();
    int harvested;
    boolean permanent;
    private int recordings;

    void open(LocalDate day) {
        quarters.add(new Asked(day));
    }

    int counted() {
        return quarters.stream()
                .filter(each -> each.figure >= 0 && !each.disputed())
                .max(Comparator.<Asked, LocalDate>comparing(each -> each.figureOf)
                        .thenComparing(each -> each.order))
                .map(each -> each.figure)
                .orElse(0);
    }

    int left() {
        return Math.max(0, counted() - harvested);
    }

    boolean answer(Asked quarter, int figure, LocalDate today, UUID who) {
        if ((quarter.place != Place.ANSWER && quarter.place != Place.MEASUREMENT) || figure > BASELINE) {
            return false;
        }
        quarter.figureOf = quarter.answers == 0 ? quarter.day : today;
        quarter.answers++;
        quarter.fellLater = false;
        say(quarter, figure, today, who);
        goOn(quarter);
        return true;
    }

    private void say(Asked quarter, int figure, LocalDate today, UUID who) {
        quarter.figure = figure;
        quarter.recorded = today;
        quarter.order = ++recordings;
        confirmers.add(who);
    }

    private void goOn(Asked quarter) {
        quarter.place = Place.NOTHING;
        boolean below = quarter.answers == 1 && quarter.figure < PROMISED_LESS_TOLERANCE;
        if (below) {
            quarter.place = quarter.plan ? Place.MEASUREMENT : Place.PLAN;
        } else if (left() > 0) {
            quarter.place = Place.HARVEST;
        }
    }

    boolean plan(Asked quarter) {
        if (quarter.place != Place.PLAN) {
            return false;
        }
        quarter.plan = true;
        quarter.place = Place.MEASUREMENT;
        return true;
    }

    boolean correct(Asked quarter, int figure, LocalDate today, UUID who) {
        if (!quarter.stands() || figure > BASELINE || today.isAfter(quarter.recorded.plusDays(WINDOW))) {
            return false;
        }
        say(quarter, figure, today, who);
        goOn(quarter);
        return true;
    }

    boolean challenge(Asked quarter, UUID who) {
        if (!quarter.stands() || confirmers.contains(who)) {
            return false;
        }
        quarter.place = Place.SETTLEMENT;
        quarter.ownersTurn = true;
        return true;
    }

    boolean uphold(Asked quarter) {
        boolean may = quarter.disputed() && quarter.ownersTurn;
        quarter.ownersTurn &= !may;
        return may;
    }

    boolean correctDisputed(Asked quarter, int figure, LocalDate today, UUID who) {
        if (figure > BASELINE || !uphold(quarter)) {
            return false;
        }
        say(quarter, figure, today, who);
        return true;
    }

    boolean maintain(Asked quarter) {
        boolean may = quarter.disputed() && !quarter.ownersTurn;
        quarter.ownersTurn |= may;
        return may;
    }

    boolean accept(Asked quarter) {
        return quarter.disputed() && !quarter.ownersTurn && withdraw(quarter);
    }

    boolean withdraw(Asked quarter) {
        if (!quarter.disputed()) {
            return false;
        }
        quarter.place = Place.NOTHING;
        goOn(quarter);
        return true;
    }

    boolean harvest(Asked quarter, int figure, UUID who) {
        if (quarter.place != Place.HARVEST || figure > left() || confirmers.contains(who)) {
            return false;
        }
        harvested += figure;
        quarter.place = Place.NOTHING;
        return true;
    }

    boolean fall() {
        if (quarters.isEmpty()) {
            return false;
        }
        Asked latest = quarters.get(quarters.size() - 1);
        boolean asksAgain = permanent && latest.place == Place.NOTHING && latest.answers == 1;
        if (asksAgain) {
            latest.place = Place.MEASUREMENT;
            latest.fellLater = true;
        }
        return asksAgain;
    }
}
