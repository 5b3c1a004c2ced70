package dk.gevinstspor.mail;

import java.sql.ResultSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The texts that a municipality, or one programme, says in words of its own. */
@Repository
class OwnMailTexts {

    private final JdbcClient jdbc;

    OwnMailTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By key, of a mail and its frame: the programme's own before everybody's. */
    Map<String, String> of(String template, @Nullable UUID programmeId, Locale language) {
        Map<String, String> texts = new HashMap<>();
        jdbc.sql("""
                        select key, text from mail_text
                        where template in (:templates) and language = :language
                          and (programme_id is null or programme_id = :programme)
                        order by programme_id nulls first""")
                .param("templates", List.of(template, MailParts.FRAME))
                .param("language", language.getLanguage())
                .param("programme", programmeId)
                .query((ResultSet row) -> {
                    texts.put(row.getString("key"), row.getString("text"));
                });
        return texts;
    }

    /** By key: those of exactly that programme, or of null, everybody's. */
    Map<String, String> exactly(String template, @Nullable UUID programmeId, Locale language) {
        Map<String, String> texts = new HashMap<>();
        jdbc.sql("""
                        select key, text from mail_text where template = :template and language = :language
                          and programme_id is not distinct from :programme""")
                .param("template", template)
                .param("language", language.getLanguage())
                .param("programme", programmeId)
                .query((ResultSet row) -> {
                    texts.put(row.getString("key"), row.getString("text"));
                });
        return texts;
    }

    /** The mails that have any. */
    Set<String> templates(@Nullable UUID programmeId, Locale language) {
        return new HashSet<>(jdbc.sql("""
                        select distinct template from mail_text
                        where language = ? and programme_id is not distinct from ?""")
                .params(language.getLanguage(), programmeId)
                .query(String.class)
                .list());
    }

    /** @param text null to say it as everybody does */
    void put(String template, String key, @Nullable UUID programmeId, Locale language, @Nullable String text) {
        jdbc.sql("""
                        delete from mail_text where template = ? and key = ? and language = ?
                          and programme_id is not distinct from ?""").params(template, key, language.getLanguage(), programmeId).update();
        if (text != null) {
            jdbc.sql("insert into mail_text (template, key, language, programme_id, text) values (?, ?, ?, ?, ?)")
                    .params(template, key, language.getLanguage(), programmeId, text)
                    .update();
        }
    }
}
