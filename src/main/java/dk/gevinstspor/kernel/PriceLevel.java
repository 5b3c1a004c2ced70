package dk.gevinstspor.kernel;

/** A pris- og lønniveau (p/l): the year in whose prices an amount is stated. */
public record PriceLevel(int year) {

    public PriceLevel {
        if (year < 1990 || year > 2100) {
            throw new IllegalArgumentException("price level out of range: " + year);
        }
    }

    /** How a read model's column becomes a price level. */
    public static PriceLevel valueOf(Integer year) {
        return new PriceLevel(year);
    }
}
