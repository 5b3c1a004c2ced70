package dk.gevinstspor.bench;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.gevinstspor.GevinstsporApplication;
import dk.gevinstspor.mail.MailDelivery;
import dk.gevinstspor.mail.Mails;
import dk.gevinstspor.mail.OutgoingMail;
import dk.gevinstspor.support.TestOrganisation;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Mails per second out of the outbox, from the claim to the row that says sent, against a loop that hands the same messages,
 * composed beforehand, to a JavaMailSender. Both send to one SMTP server of this machine and take turns.
 */
public final class OutboxBenchmark {

    private static final int ROUNDS = 3;

    private OutboxBenchmark() {}

    public static void main(String[] args) throws IOException, MessagingException {
        int mails = Integer.getInteger("bench.mails", 1_000);
        GreenMail smtp = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", "smtp"));
        smtp.start();
        try (Server server = Server.start();
                ConfigurableApplicationContext application = application(server.create("product"), smtp)) {
            Outbox outbox = new Outbox(application);
            outbox.drain(1, mails / 4);
            MimeMessage sample = smtp.getReceivedMessages()[0];
            JavaMailSender sender = application.getBean(JavaMailSender.class);
            bare(sender, 1, copies(sample, mails / 4));
            System.out.printf(
                    Locale.ROOT,
                    "%nPostgreSQL %s, Java %s, %d processors; %d × %d mails%n%nthreads     outbox/s       bare/s  ratio%n",
                    server.setting("server_version"),
                    Runtime.version(),
                    Runtime.getRuntime().availableProcessors(),
                    ROUNDS,
                    mails);
            for (int threads : new int[] {1, 2}) {
                long ours = 0;
                long theirs = 0;
                for (int round = 0; round < ROUNDS; round++) {
                    ours += outbox.drain(threads, mails);
                    smtp.purgeEmailFromAllMailboxes();
                    theirs += bare(sender, threads, copies(sample, mails));
                    smtp.purgeEmailFromAllMailboxes();
                }
                double sent = 1e9 * ROUNDS * mails;
                System.out.printf(
                        Locale.ROOT,
                        "%7d %12.0f %12.0f %6.2f%n",
                        threads,
                        sent / ours,
                        sent / theirs,
                        (double) theirs / ours);
            }
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        } finally {
            smtp.stop();
        }
    }

    private static final class Outbox {

        private final Mails mails;
        private final MailDelivery delivery;
        private final TransactionTemplate transaction;
        private final UUID recipient;

        Outbox(ConfigurableApplicationContext application) {
            mails = application.getBean(Mails.class);
            delivery = application.getBean(MailDelivery.class);
            transaction = application.getBean(TransactionTemplate.class);
            recipient = application.getBean(TestOrganisation.class).person("Karen Kær", null);
        }

        /** @return nanoseconds of the drain; the mails are queued before */
        long drain(int threads, int count) {
            transaction.executeWithoutResult(
                    status -> IntStream.range(0, count).forEach(i -> mails.queue(new OutgoingMail(
                            recipient,
                            "sample",
                            Map.of("initiative", "Ansøgninger", "contracted", "0,8", "last", "0,6"),
                            null,
                            UUID.randomUUID()))));
            return inParallel(threads, worker -> delivery.deliverAll());
        }
    }

    private static long bare(JavaMailSender sender, int threads, List<MimeMessage> messages) {
        return inParallel(threads, worker -> {
            for (int i = worker; i < messages.size(); i += threads) {
                sender.send(messages.get(i));
            }
        });
    }

    private static long inParallel(int threads, IntConsumer work) {
        long began = System.nanoTime();
        CompletableFuture.allOf(IntStream.range(0, threads)
                        .mapToObj(worker -> CompletableFuture.runAsync(() -> work.accept(worker), command -> new Thread(command).start()))
                        .toArray(CompletableFuture[]::new))
                .join();
        return System.nanoTime() - began;
    }

    private static List<MimeMessage> copies(MimeMessage sample, int count) throws MessagingException {
        List<MimeMessage> copies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            copies.add(new MimeMessage(sample));
        }
        return copies;
    }

    private static ConfigurableApplicationContext application(String address, GreenMail smtp) {
        return new SpringApplicationBuilder(GevinstsporApplication.class, TestOrganisation.class)
                .profiles("test")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + address,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=",
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + smtp.getSmtp().getPort());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
