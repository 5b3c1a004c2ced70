package dk.gevinstspor.mail.imap;

import dk.gevinstspor.mail.InboundMail;
import dk.gevinstspor.mail.Origin;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.StoreClosedException;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection to the mailbox. A mail is marked or moved only after it has been taken. */
final class ImapMailbox implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ImapMailbox.class);

    private final ImapProperties properties;
    private final IMAPStore store;
    private final IMAPFolder folder;
    private final @Nullable Folder processed;

    private ImapMailbox(ImapProperties properties, IMAPStore store, IMAPFolder folder, @Nullable Folder processed) {
        this.properties = properties;
        this.store = store;
        this.folder = folder;
        this.processed = processed;
    }

    /** @throws MessagingException when the server is away or refuses */
    static ImapMailbox open(ImapProperties properties) throws MessagingException {
        IMAPStore store = (IMAPStore) Session.getInstance(properties.session()).getStore(properties.protocol());
        try {
            int port = properties.port() == null ? -1 : properties.port();
            store.connect(properties.host(), port, properties.username(), properties.password());
            IMAPFolder folder = (IMAPFolder) store.getFolder(properties.folder());
            folder.open(Folder.READ_WRITE);
            return new ImapMailbox(properties, store, folder, processed(store, properties.processed()));
        } catch (MessagingException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static @Nullable Folder processed(IMAPStore store, @Nullable String name) throws MessagingException {
        if (name == null) {
            return null;
        }
        Folder folder = store.getFolder(name);
        if (!folder.exists()) {
            folder.create(Folder.HOLDS_MESSAGES);
        }
        return folder;
    }

    /**
     * Every mail that waits. Another node may be doing the same: it takes the same mails and finds them taken.
     *
     * @return how many; look again after any, as others may have come meanwhile
     * @throws MessagingException when the connection breaks; whatever was not marked comes again
     */
    int handOver(InboundMail inbound) throws MessagingException {
        folder.getMessageCount();
        int taken = 0;
        Flags done = new Flags(processed == null ? Flags.Flag.SEEN : Flags.Flag.DELETED);
        for (Message message : folder.search(new FlagTerm(done, false))) {
            try {
                handOver((IMAPMessage) message, inbound);
                taken++;
            } catch (FolderClosedException | StoreClosedException e) {
                throw e;
            } catch (MessagingException | IOException e) {
                // Another node may have moved it away; else it is tried again. The others must not wait for it.
                log.warn("A mail could not be fetched: {}", e.getClass().getSimpleName());
            } catch (RuntimeException e) {
                // Not taken, so it comes again: after the database's pause, or after a mend. The others need not wait.
                log.warn("A mail could not be taken: {}", e.getClass().getSimpleName());
            }
        }
        if (processed != null) {
            folder.expunge();
        }
        return taken;
    }

    private void handOver(IMAPMessage message, InboundMail inbound) throws MessagingException, IOException {
        Origin origin = new Origin(properties.name(), folder.getUIDValidity(), folder.getUID(message));
        try (InputStream raw = message.getMimeStream()) {
            inbound.receive(raw.readNBytes(Math.toIntExact(inbound.largest() + 1)), origin);
        }
        message.setFlag(Flags.Flag.SEEN, true);
        if (processed != null) {
            folder.copyMessages(new Message[] {message}, processed);
            message.setFlag(Flags.Flag.DELETED, true);
        }
    }

    /** Whether the server calls when something comes (IDLE). */
    boolean calls() throws MessagingException {
        return store.hasCapability("IDLE");
    }

    /** Until the server calls, or somebody {@link #nudge nudges}. */
    void awaitCall() throws MessagingException {
        folder.idle(true);
    }

    /** Ends the wait from another thread, and finds out whether the connection still lives. */
    void nudge() {
        try {
            folder.getMessageCount();
        } catch (MessagingException | IllegalStateException e) {
            log.debug("The mailbox has closed", e);
        }
    }

    @Override
    public void close() {
        try {
            store.close();
        } catch (MessagingException e) {
            log.debug("The mailbox was closed already", e);
        }
    }
}
