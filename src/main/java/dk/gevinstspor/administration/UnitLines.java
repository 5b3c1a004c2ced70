package dk.gevinstspor.administration;

import dk.gevinstspor.document.Cell;
import dk.gevinstspor.document.PlaceText;
import dk.gevinstspor.document.Row;
import dk.gevinstspor.document.Table;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Person;
import dk.gevinstspor.organisation.Unit;
import dk.gevinstspor.organisation.UnitImport;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reads a list of units: number, name, kind, what it belongs under, head's e-mail and staffing; in any order. */
@Component
class UnitLines {

    static final int MOST = 5_000;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CODE = 50;
    private static final Pattern STAFFING = Pattern.compile("\\d{1,6}([.,](\\d{1,2}|\\d{4}))?");
    private static final BigDecimal MOST_STAFF = BigDecimal.valueOf(100_000);

    private final Directory directory;
    private final PlaceText places;
    private final MessageSource messages;

    UnitLines(Directory directory, PlaceText places, MessageSource messages) {
        this.directory = directory;
        this.places = places;
        this.messages = messages;
    }

    /** The columns, by the headings that are understood, in lower case. */
    private enum Column {
        CODE("nr.|nr|nummer|no.|number"),
        NAME("navn|enhed|name|unit"),
        KIND("type|kind"),
        PARENT("hører under|hører under nr.|belongs under|parent"),
        HEAD("leder|leders e-mail|head|head's e-mail"),
        STAFFING("normering|normering (åv)|staffing|staffing (fte)");

        private final String headings;

        Column(String headings) {
            this.headings = "|" + headings + "|";
        }

        boolean isHeaded(String heading) {
            return !heading.contains("|") && headings.contains("|" + heading + "|");
        }
    }

    /** @param errors each with its line; when there are any, nothing counts */
    record Read(List<UnitImport.Line> lines, List<String> errors) {

        static Read refused(String error) {
            return new Read(List.of(), List.of(error));
        }
    }

    Read read(Table table) {
        Map<Column, Integer> columns = columns(table.rows().get(0));
        List<String> missing = Arrays.stream(Column.values())
                .filter(column -> column != Column.HEAD && !columns.containsKey(column))
                .map(column -> text("organisation.import.column." + column))
                .toList();
        if (!missing.isEmpty()) {
            return Read.refused(text("organisation.import.columns", String.join(", ", missing)));
        }
        List<Row> rows =
                table.rows().stream().skip(1).filter(row -> !row.isBlank()).toList();
        if (rows.isEmpty()) {
            return Read.refused(text("organisation.import.empty"));
        }
        if (rows.size() > MOST) {
            return Read.refused(text("organisation.import.many", MOST));
        }
        return lines(rows, columns);
    }

    private static Map<Column, Integer> columns(Row headings) {
        Map<Column, Integer> columns = new HashMap<>();
        List<String> texts = headings.texts();
        for (int at = 0; at < texts.size(); at++) {
            String heading = texts.get(at).strip().toLowerCase(Locale.ROOT);
            for (Column column : Column.values()) {
                if (column.isHeaded(heading)) {
                    columns.putIfAbsent(column, at);
                }
            }
        }
        return columns;
    }

    private Read lines(List<Row> rows, Map<Column, Integer> columns) {
        Map<String, UUID> people = directory.people().stream()
                .collect(Collectors.toMap(person -> person.email().toLowerCase(Locale.ROOT), Person::id));
        Map<String, String> parents = new HashMap<>();
        for (Row row : rows) {
            parents.putIfAbsent(cell(row, columns, Column.CODE), cell(row, columns, Column.PARENT));
        }
        Set<String> codes = new HashSet<>();
        Set<List<String>> names = new HashSet<>();
        List<UnitImport.Line> lines = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        for (Row row : rows) {
            Map<Column, String> cells = new HashMap<>();
            columns.keySet().forEach(column -> cells.put(column, cell(row, columns, column)));
            List<String> wrong = new ArrayList<>();
            code(cells, codes, wrong);
            name(cells, names, wrong);
            UnitImport.Line line = line(cells, people, parents, wrong);
            wrong.forEach(error -> errors.add(text("organisation.import.line", places.of(row.place()), error)));
            if (line != null) {
                lines.add(line);
            }
        }
        if (!errors.isEmpty()) {
            return new Read(List.of(), errors);
        }
        lines.sort(Comparator.comparingInt(line -> depth(line.code(), parents)));
        return new Read(lines, List.of());
    }

    private static String cell(Row row, Map<Column, Integer> columns, Column column) {
        Integer at = columns.get(column);
        if (at == null) {
            return "";
        }
        String text = row.text(at).strip();
        return column != Column.STAFFING
                ? text
                : row.at(at).flatMap(Cell::number).map(UnitLines::exactly).orElse(text);
    }

    private void code(Map<Column, String> cells, Set<String> codes, List<String> wrong) {
        String code = cells.getOrDefault(Column.CODE, "");
        if (code.isEmpty() || code.length() > LONGEST_CODE) {
            wrong.add(text("organisation.import.code"));
        } else if (!codes.add(code)) {
            wrong.add(text("organisation.import.code.again", code));
        }
    }

    /** Two departments may each have a secretariat, but not two of them. */
    private void name(Map<Column, String> cells, Set<List<String>> names, List<String> wrong) {
        String name = cells.getOrDefault(Column.NAME, "");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            wrong.add(text("organisation.import.name"));
        } else if (!names.add(List.of(cells.getOrDefault(Column.PARENT, ""), name.toLowerCase(Locale.ROOT)))) {
            wrong.add(text("organisation.import.name.again", name));
        }
    }

    private UnitImport.@Nullable Line line(
            Map<Column, String> cells, Map<String, UUID> people, Map<String, String> parents, List<String> wrong) {
        Unit.Kind kind = kind(cells.getOrDefault(Column.KIND, ""));
        if (kind == null) {
            wrong.add(text("organisation.import.kind", cells.getOrDefault(Column.KIND, "")));
        }
        String code = cells.getOrDefault(Column.CODE, "");
        String parent = cells.getOrDefault(Column.PARENT, "");
        parent(kind, code, parent, parents, wrong);
        String email = cells.getOrDefault(Column.HEAD, "");
        UUID head = people.get(email.toLowerCase(Locale.ROOT));
        if (!email.isEmpty() && head == null) {
            wrong.add(text("organisation.import.head", email));
        }
        BigDecimal staffing = number(cells.getOrDefault(Column.STAFFING, ""));
        if (staffing == null) {
            wrong.add(text("organisation.import.staffing", cells.getOrDefault(Column.STAFFING, "")));
        }
        return !wrong.isEmpty() || kind == null || staffing == null
                ? null
                : new UnitImport.Line(
                        code,
                        cells.getOrDefault(Column.NAME, ""),
                        kind,
                        parent.isEmpty() ? null : parent,
                        head,
                        staffing);
    }

    private void parent(
            Unit.@Nullable Kind kind, String code, String parent, Map<String, String> parents, List<String> wrong) {
        if (kind == Unit.Kind.ADMINISTRATION) {
            if (!parent.isEmpty()) {
                wrong.add(text("organisation.import.parent.top"));
            }
        } else if (parent.isEmpty()) {
            wrong.add(text("organisation.import.parent.missing"));
        } else if (!parents.containsKey(parent)) {
            wrong.add(text("organisation.import.parent", parent));
        } else if (depth(code, parents) < 0) {
            wrong.add(text("organisation.import.ring"));
        }
    }

    /** How many stand above it; -1 when it stands above itself. */
    private static int depth(String code, Map<String, String> parents) {
        Set<String> passed = new HashSet<>();
        String at = code;
        while (!at.isEmpty()) {
            if (!passed.add(at)) {
                return -1;
            }
            at = parents.getOrDefault(at, "");
        }
        return passed.size();
    }

    private Unit.@Nullable Kind kind(String typed) {
        for (Unit.Kind kind : Unit.Kind.values()) {
            for (String language : List.of("da", "en")) {
                String word = messages.getMessage("organisation.kind." + kind, null, Locale.forLanguageTag(language));
                if (typed.equalsIgnoreCase(word)) {
                    return kind;
                }
            }
        }
        return null;
    }

    /** What a spreadsheet keeps, without the noise of its last digits; four decimals leave no doubt what the point is. */
    private static String exactly(BigDecimal number) {
        return number.setScale(4, RoundingMode.HALF_UP).toPlainString();
    }

    /** A comma or a point before the decimals; before three digits it may stand for thousands, and is refused. */
    private static @Nullable BigDecimal number(String typed) {
        if (!STAFFING.matcher(typed).matches()) {
            return null;
        }
        BigDecimal number = new BigDecimal(typed.replace(',', '.'));
        return number.compareTo(MOST_STAFF) <= 0 ? number : null;
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
