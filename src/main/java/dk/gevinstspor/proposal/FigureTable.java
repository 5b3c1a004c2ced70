package dk.gevinstspor.proposal;

import dk.gevinstspor.document.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A table with figures that are not amounts by year, for example cases × minutes, or an overview of proposals.
 *
 * @param corner what the header says over the labels, for example "mio. kr. 2018 p/l"
 * @param columns header of each figure column
 */
public record FigureTable(Place place, String heading, String corner, List<String> columns, List<FigureRow> rows) {

    public FigureTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * @param labels the words left of the figures
     *
     * @param figures one for each column
     */
    public record FigureRow(Place place, List<String> labels, List<Figure> figures) {

        public FigureRow {
            labels = List.copyOf(labels);
            figures = List.copyOf(figures);
        }
    }

    /**
     * A cell with a figure.
     *
     * @param value as written, without its unit (35 % is 35); empty where the cell holds no single number
     */
    public record Figure(Place place, String raw, Optional<BigDecimal> value, boolean percent) {}
}
