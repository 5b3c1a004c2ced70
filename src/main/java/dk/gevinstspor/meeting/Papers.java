package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.mail.MailAttachments;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.record.Files;
import dk.gevinstspor.record.StoredFile;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The papers of a meeting as they were mailed: printed once in each language, sealed with their hash, never again. */
@Service
@Transactional
class Papers implements MailAttachments {

    static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("da-DK"), Locale.UK);

    private static final int LARGEST_BY_MAIL = 10 * 1024 * 1024;

    private final JdbcClient jdbc;
    private final Questions questions;
    private final Files files;
    private final Today today;

    Papers(JdbcClient jdbc, Questions questions, Files files, Today today) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.files = files;
        this.today = today;
    }

    /** Names are kept in the table. */
    enum Kind {
        STATUS("statusrapport"),
        MINUTES("beslutningsreferat");

        private final String file;

        Kind(String file) {
            this.file = file;
        }

        String fileName(StatusReport report) {
            return file + "-" + report.quarter() + ".pdf";
        }
    }

    /** @return the file in each language; printed now where it was not before */
    Map<String, UUID> seal(StatusReport report, Kind kind, Function<Locale, byte[]> printed) {
        Map<String, UUID> sealed = new HashMap<>();
        for (Locale language : LANGUAGES) {
            UUID file = find(report.id(), kind, language)
                    .orElseGet(() -> add(report, kind, language, printed.apply(language)));
            sealed.put(language.getLanguage(), file);
        }
        return sealed;
    }

    /** The id of the file for a reader of that language. */
    static String in(Locale language, Map<String, UUID> sealed) {
        UUID file = sealed.get(language.getLanguage());
        return Objects.requireNonNull(file == null ? sealed.get("da") : file).toString();
    }

    /** Larger papers are read by the link beside them: mail servers refuse them. */
    boolean isAttachable(String file) {
        return files.find(Set.of(UUID.fromString(file))).stream().allMatch(found -> found.size() <= LARGEST_BY_MAIL);
    }

    private UUID add(StatusReport report, Kind kind, Locale language, byte[] content) {
        UUID file = files.keep(kind.fileName(report), content, Actor.SYSTEM);
        jdbc.sql("""
                        insert into report_paper (id, report_id, kind, language, file_id, valid_from, recorded_at, person_id,
                            on_behalf_of, channel)
                        values (:id, :report, :kind, :language, :file, :day, :at, :person, null, :channel)""")
                .param("id", Ids.next())
                .param("report", report.id())
                .param("kind", kind.name())
                .param("language", language.getLanguage())
                .param("file", file)
                .param("day", today.date())
                .param("at", Timestamp.from(today.now()))
                .param("person", Actor.SYSTEM.personId())
                .param("channel", Actor.SYSTEM.channel().name())
                .update();
        return file;
    }

    private Optional<UUID> find(UUID reportId, Kind kind, Locale language) {
        return jdbc.sql("select file_id from report_paper where report_id = ? and kind = ? and language = ?")
                .params(reportId, kind.name(), language.getLanguage())
                .query(UUID.class)
                .optional();
    }

    /** As it was mailed; none while it was not. */
    @Transactional(readOnly = true)
    Optional<byte[]> content(UUID reportId, Kind kind, Locale language) {
        return find(reportId, kind, language).flatMap(files::content);
    }

    @Transactional(readOnly = true)
    boolean has(UUID reportId, Kind kind) {
        return !questions.ask(question(reportId, kind)).isEmpty();
    }

    /** For {@link #has}. */
    static Question<UUID> question(UUID reportId, Kind kind) {
        return Question.of(
                UUID.class, "select file_id from report_paper where report_id = ? and kind = ?", reportId, kind.name());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Attached> find(UUID fileId) {
        List<StoredFile> found = files.find(Set.of(fileId));
        return found.isEmpty()
                ? Optional.empty()
                : files.content(fileId)
                        .map(content -> new Attached(
                                found.get(0).name(), found.get(0).mediaType(), new ByteArrayResource(content)));
    }
}
