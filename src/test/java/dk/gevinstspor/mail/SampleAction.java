package dk.gevinstspor.mail;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.organisation.Actor;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.validation.Errors;

/** Asks for a number, at most 1,5, and keeps every answer that reaches it. */
class SampleAction implements ReplyAction<SampleAction.Answer> {

    /** An answer with this comment breaks after it was written. */
    static final String BREAKING = "bryd sammen";

    /** An answer with this comment is answered with a mail. */
    static final String RECEIPT = "kvittering";

    private static final BigDecimal MOST = new BigDecimal("1.5");

    record Answer(@NotNull BigDecimal fte, @Size(max = 100) String comment) {}

    record Kept(String fte, String comment, UUID personId, UUID onBehalfOf, String channel) {}

    /** Subjects that are nobody's any more who was asked about them. */
    final Set<UUID> handedOn = ConcurrentHashMap.newKeySet();

    private final JdbcClient jdbc;
    private final ObjectProvider<Mails> mails;

    SampleAction(JdbcClient jdbc, ObjectProvider<Mails> mails) {
        this.jdbc = jdbc;
        this.mails = mails;
        jdbc.sql("""
                        create table if not exists sample_answer (subject_id uuid, fte text, comment text,
                            person_id uuid, on_behalf_of uuid, channel text)
                        """).update();
    }

    @Override
    public String purpose() {
        return "sample";
    }

    @Override
    public Class<Answer> type() {
        return Answer.class;
    }

    @Override
    public Answer prefill(UUID subjectId) {
        return new Answer(null, null);
    }

    @Override
    public Map<String, Object> model(UUID subjectId) {
        return Map.of(
                "question",
                "Hvor mange årsværk sparer I?",
                "registered",
                answers(subjectId).stream().map(Kept::fte).toList());
    }

    @Override
    public Optional<Fte> proposed(Map<String, String> parameters) {
        return Optional.ofNullable(parameters.get("proposed")).map(Fte::of);
    }

    @Override
    public Answer form(Fte fte, String comment) {
        return new Answer(new BigDecimal(fte.toString()), comment);
    }

    @Override
    public boolean admits(UUID subjectId, Actor actor) {
        return !handedOn.contains(subjectId);
    }

    @Override
    public void validate(Answer form, UUID subjectId, Actor actor, Errors errors) {
        if (form.fte().signum() < 0) {
            errors.rejectValue("fte", "sample.negative");
        }
        if (form.fte().compareTo(MOST) > 0) {
            errors.rejectValue("fte", "sample.most");
        }
    }

    @Override
    public void submit(Answer form, UUID subjectId, Actor actor) {
        jdbc.sql("insert into sample_answer values (:subject, :fte, :comment, :person, :onBehalfOf, :channel)")
                .param("subject", subjectId)
                .param("fte", form.fte().toPlainString())
                .param("comment", form.comment())
                .param("person", actor.personId())
                .param("onBehalfOf", actor.onBehalfOf())
                .param("channel", actor.channel().name())
                .update();
        if (BREAKING.equals(form.comment())) {
            throw new IllegalStateException("broken on purpose");
        }
        if (RECEIPT.equals(form.comment())) {
            mails.getObject()
                    .queue(new OutgoingMail(
                            actor.personId(),
                            "sample",
                            Map.of("initiative", "Partshøring", "contracted", "0,6", "last", "0,8"),
                            null,
                            subjectId));
        }
    }

    List<Kept> answers(UUID subjectId) {
        return jdbc.sql("select * from sample_answer where subject_id = :subject")
                .param("subject", subjectId)
                .query(Kept.class)
                .list();
    }
}
