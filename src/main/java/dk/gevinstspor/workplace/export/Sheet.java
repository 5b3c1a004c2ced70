package dk.gevinstspor.workplace.export;

import dk.gevinstspor.document.office.SheetWriter;
import dk.gevinstspor.initiative.Reach;
import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.workplace.export.Table.Column;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the rows of one statement to a spreadsheet while the database sends them. */
@Component
class Sheet {

    private static final int FETCHED_AT_ONCE = 500;

    private final NamedParameterJdbcTemplate streaming;
    private final MessageSource messages;

    Sheet(DataSource dataSource, MessageSource messages) {
        JdbcTemplate template = new JdbcTemplate(dataSource);
        template.setFetchSize(FETCHED_AT_ONCE);
        this.streaming = new NamedParameterJdbcTemplate(template);
        this.messages = messages;
    }

    @Transactional(readOnly = true)
    void write(Table table, Reach reach, SheetWriter writer, Locale locale) {
        RowCallbackHandler each = row -> {
            try {
                writer.row(cells(table, row, locale));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        streaming.query(table.sql().formatted(reach.condition("i")), new HashMap<>(reach.parameters()), each);
    }

    private List<@Nullable Object> cells(Table table, ResultSet row, Locale locale) throws SQLException {
        List<@Nullable Object> cells = new ArrayList<>();
        for (Column column : table.columns()) {
            cells.add(cell(row.getObject(cells.size() + 1), column.words(), locale));
        }
        return cells;
    }

    /** A moment is its day here: nobody sorts a spreadsheet by seconds. */
    private @Nullable Object cell(@Nullable Object value, @Nullable String words, Locale locale) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        }
        if (value instanceof Timestamp moment) {
            return Zone.dayOf(moment.toInstant());
        }
        if (value instanceof Date day) {
            return day.toLocalDate();
        }
        if (value instanceof Boolean yes) {
            return yes ? text("pipeline.sheet.yes", locale) : null;
        }
        return value == null || words == null ? value : text(words + value, locale);
    }

    /** @param keys of the messages that are the headings */
    List<String> headings(List<String> keys, Locale locale) {
        return keys.stream().map(key -> text(key, locale)).toList();
    }

    String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
