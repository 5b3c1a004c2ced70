package dk.gevinstspor.workplace.pipeline;

import dk.gevinstspor.initiative.Screening.Technology;
import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.Light;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What of the pipeline is asked for, as it stands in the page's address. What an address says that cannot be read is left
 * out: a link that somebody kept still shows something.
 *
 * @param department a department or any other unit, with all below it
 * @param feeFunded null for both
 * @param page from 1
 */
record PipelineFilter(
        boolean board,
        @Nullable Stage stage,
        @Nullable UUID department,
        @Nullable Technology technology,
        @Nullable UUID owner,
        @Nullable Light light,
        boolean overdue,
        @Nullable Boolean feeFunded,
        @Nullable Attained attained,
        Sorting sorting,
        boolean down,
        int page) {

    private static final String YES = "ja";
    private static final String NO = "nej";
    private static final int LAST_PAGE = 1_000_000;

    static PipelineFilter of(Map<String, String> asked) {
        Sorting sorting = Sorting.of(asked.getOrDefault("sorter", ""));
        String direction = asked.getOrDefault("retning", "");
        return new PipelineFilter(
                "tavle".equals(asked.get("visning")),
                read(asked, "trin", Stage::valueOf),
                read(asked, "afdeling", UUID::fromString),
                read(asked, "teknologi", Technology::valueOf),
                read(asked, "ejer", UUID::fromString),
                read(asked, "lys", Light::valueOf),
                YES.equals(asked.get("overskredet")),
                read(asked, "takst", PipelineFilter::yesOrNo),
                read(asked, "gevinst", Attained::valueOf),
                sorting,
                direction.isEmpty() ? sorting == Sorting.NUMBER : "ned".equals(direction),
                Optional.ofNullable(read(asked, "side", Integer::valueOf))
                        .map(page -> Math.min(Math.max(page, 1), LAST_PAGE))
                        .orElse(1));
    }

    private static <T> @Nullable T read(Map<String, String> asked, String name, Function<String, T> reader) {
        String value = asked.get(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return reader.apply(value.strip());
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static Boolean yesOrNo(String value) {
        if (value.equals(YES) || value.equals(NO)) {
            return value.equals(YES);
        }
        throw new IllegalArgumentException(value);
    }

    /** Anything that leaves initiatives out. */
    public boolean narrows() {
        return stage != null
                || department != null
                || technology != null
                || owner != null
                || light != null
                || overdue
                || feeFunded != null
                || attained != null;
    }

    /** The address's parameters without the page, the same for the same filter. */
    public String query() {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("visning", board ? "tavle" : null);
        said.put("trin", stage);
        said.put("afdeling", department);
        said.put("teknologi", technology);
        said.put("ejer", owner);
        said.put("lys", light);
        said.put("overskredet", overdue ? YES : null);
        said.put("takst", feeFunded == null ? null : feeFunded ? YES : NO);
        said.put("gevinst", attained);
        boolean usual = sorting == Sorting.NUMBER && down;
        said.put("sorter", usual ? null : sorting.word());
        said.put("retning", usual ? null : down ? "ned" : "op");
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        said.forEach((name, value) -> {
            if (value != null) {
                query.queryParam(name, value);
            }
        });
        String written = query.build().getQuery();
        return written == null ? "" : written;
    }

    /** This list as a board, or as a table. */
    public String as(boolean asBoard) {
        return address(new PipelineFilter(
                asBoard, stage, department, technology, owner, light, overdue, feeFunded, attained, sorting, down, 1));
    }

    /** One column of the board as a table. */
    public String only(Stage one) {
        return address(new PipelineFilter(
                false, one, department, technology, owner, light, overdue, feeFunded, attained, sorting, down, 1));
    }

    /** The table ordered by that column; by the same once more, the other way round. */
    public String sortedBy(String name) {
        Sorting column = Sorting.valueOf(name);
        boolean turned = column == sorting ? !down : column == Sorting.NUMBER;
        return address(new PipelineFilter(
                board, stage, department, technology, owner, light, overdue, feeFunded, attained, column, turned, 1));
    }

    public String atPage(int number) {
        String query = query();
        return number <= 1 ? address(this) : "/initiativer?" + (query.isEmpty() ? "" : query + "&") + "side=" + number;
    }

    private static String address(PipelineFilter filter) {
        String query = filter.query();
        return query.isEmpty() ? "/initiativer" : "/initiativer?" + query;
    }

    /** What a column's head says to a screen reader. */
    public String ariaSort(String column) {
        return !column.equals(sorting.name()) ? "none" : down ? "descending" : "ascending";
    }
}
