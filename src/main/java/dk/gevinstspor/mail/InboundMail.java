package dk.gevinstspor.mail;

import dk.gevinstspor.kernel.Refused;
import dk.gevinstspor.mail.reading.ReceivedMail;
import dk.gevinstspor.mail.reading.Unreadable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/**
 * Takes a mail that came in. Whatever it is, it is recorded once, in the transaction of what it brings about; and whatever
 * it is, the mailbox is rid of it: a mail that breaks its reader is recorded as that.
 */
@Service
public class InboundMail {

    private static final Logger log = LoggerFactory.getLogger(InboundMail.class);

    private final InboundJudge judge;
    private final InboundProperties properties;

    InboundMail(InboundJudge judge, InboundProperties properties) {
        this.judge = judge;
        this.properties = properties;
    }

    /** Bytes; a larger mail need not be fetched whole: its beginning is enough to refuse it. */
    public long largest() {
        return properties.maxSize().toBytes();
    }

    /**
     * Any number of times, from any number of nodes.
     *
     * @param raw the whole mail, as the server delivered it
     * @throws TransientDataAccessException or another of these when the database is away: try again later
     */
    public Verdict receive(byte[] raw, Origin origin) {
        ReceivedMail mail = null;
        String trouble = null;
        if (raw.length > largest()) {
            trouble = "too-large";
        } else {
            try {
                mail = ReceivedMail.open(raw);
            } catch (Unreadable e) {
                trouble = e.reason();
            }
        }
        Fingerprint print = Fingerprint.of(raw, mail == null ? null : mail.messageId());
        return mail == null
                ? judge.record(origin, print, Judgement.of(Verdict.UNREADABLE, String.valueOf(trouble)))
                : judged(mail, origin, print);
    }

    /** Refused by what somebody else did meanwhile it is judged once more, by the facts as they are now. */
    private Verdict judge(ReceivedMail mail, Origin origin, Fingerprint print) {
        try {
            return judge.judge(mail, origin, print);
        } catch (Refused e) {
            return judge.judge(mail, origin, print);
        }
    }

    private Verdict judged(ReceivedMail mail, Origin origin, Fingerprint print) {
        try {
            return judge(mail, origin, print);
        } catch (DuplicateKeyException
                | TransientDataAccessException
                | DataAccessResourceFailureException
                | RecoverableDataAccessException
                | TransactionException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            log.error("An inbound mail broke its reader: {}", Failure.describe(e));
            return judge.record(origin, print, Judgement.of(Verdict.FAILED, Failure.describe(e)));
        }
    }
}
