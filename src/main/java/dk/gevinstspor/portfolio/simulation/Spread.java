package dk.gevinstspor.portfolio.simulation;

/** An estimate of ÅV a year from low to high: triangular, the middle is the most likely. Low may equal high. */
public record Spread(double low, double high) {

    public Spread {
        if (!(low >= 0 && low <= high)) {
            throw new IllegalArgumentException("not an interval: " + low + " to " + high);
        }
    }

    public static Spread exactly(double value) {
        return new Spread(value, value);
    }

    public double middle() {
        return (low + high) / 2;
    }

    /** @param share how much of what may come lies below, 0 to 1 */
    double at(double share) {
        return share < 0.5
                ? low + (high - low) * Math.sqrt(share / 2)
                : high - (high - low) * Math.sqrt((1 - share) / 2);
    }
}
