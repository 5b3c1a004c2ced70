package dk.gevinstspor.portfolio.simulation;

/** ÅV of all initiatives together, by quarter and run. */
final class Sums {

    final double[][] confirmed;
    final double[][] harvested;

    Sums(int quarters, int runs) {
        confirmed = new double[quarters][runs];
        harvested = new double[quarters][runs];
    }

    /** The mean of one initiative at the end of each quarter. */
    static final class Expected {

        final double[] confirmed;
        final double[] harvested;

        Expected(double[] confirmed, double[] harvested) {
            this.confirmed = confirmed;
            this.harvested = harvested;
        }
    }

    /** Adds what begins in a quarter; {@link #accumulate()} carries it on to those after it. */
    Expected add(Candidate candidate, Draws draws) {
        int quarters = confirmed.length;
        double[] fte = new double[quarters];
        double[] taken = new double[quarters];
        draws.play(candidate, (run, from, value, part) -> {
            if (from < quarters) {
                confirmed[from][run] += value;
                harvested[from][run] += part;
                fte[from] += value;
                taken[from] += part;
            }
        });
        return new Expected(mean(fte), mean(taken));
    }

    private double[] mean(double[] begun) {
        double running = 0;
        double[] means = new double[begun.length];
        for (int quarter = 0; quarter < begun.length; quarter++) {
            running += begun[quarter];
            means[quarter] = running / confirmed[0].length;
        }
        return means;
    }

    void accumulate() {
        for (int quarter = 1; quarter < confirmed.length; quarter++) {
            addTo(confirmed[quarter], confirmed[quarter - 1]);
            addTo(harvested[quarter], harvested[quarter - 1]);
        }
    }

    private static void addTo(double[] values, double[] before) {
        for (int run = 0; run < values.length; run++) {
            values[run] += before[run];
        }
    }
}
