package dk.gevinstspor.record;

/**
 * Which chain the rows of a table belong to, as SQL over the row {@code f}.
 *
 * @param id the chain's id
 * @param isWanted whether it is {@code :chain}, asked so that an index of the table answers
 */
public record ChainOf(String id, String isWanted) {

    /** No initiative's. */
    public static final ChainOf COMMON =
            new ChainOf("'" + FactKind.COMMON + "'", "'" + FactKind.COMMON + "' = :chain::uuid");

    /** The row names its initiative, or the chain itself. */
    public static ChainOf column(String column) {
        return new ChainOf("f." + column, "f." + column + " = :chain");
    }

    /** The row belongs to something of an initiative. */
    public static ChainOf owner(String column, String table) {
        return new ChainOf(
                "select o.initiative_id from %s o where o.id = f.%s".formatted(table, column),
                "f.%s in (select o.id from %s o where o.initiative_id = :chain)".formatted(column, table));
    }
}
