package dk.gevinstspor.workplace.export;

import dk.gevinstspor.document.office.SheetWriter;
import dk.gevinstspor.initiative.Reach;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** What a row of the statement is in the spreadsheet: texts, numbers, days or nothing. */
    @FunctionalInterface
    interface Cells {

        List<? extends @Nullable Object> of(ResultSet row) throws SQLException;
    }

    /** @param sql with the condition of the reach in the place of {@code %s}, about the initiative {@code i} */
    @Transactional(readOnly = true)
    void write(String sql, Reach reach, SheetWriter writer, Cells cells) {
        Map<String, Object> parameters = new HashMap<>(reach.parameters());
        RowCallbackHandler each = row -> {
            try {
                writer.row(cells.of(row));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        streaming.query(sql.formatted(reach.condition("i")), parameters, each);
    }

    /** @param keys of the messages that are the headings */
    List<String> headings(List<String> keys, Locale locale) {
        return keys.stream().map(key -> text(key, locale)).toList();
    }

    String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    /** A constant by its message, nothing for nothing. */
    @Nullable
    String word(String prefix, @Nullable String constant, Locale locale) {
        return constant == null ? null : text(prefix + constant, locale);
    }
}
