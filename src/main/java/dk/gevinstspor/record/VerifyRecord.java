package dk.gevinstspor.record;

import dk.gevinstspor.database.CommandDatabase;
import dk.gevinstspor.record.Verification.ChainHead;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * The command {@code --verify-record}: verifies the record of the configured database, also beside the application that
 * runs on it, and changes nothing. With {@code --verify-record=<file>} also against what it printed into that file
 * earlier.
 */
public final class VerifyRecord {

    private static final String OPTION = "--verify-record";
    private static final String CHAIN = "chain";

    private final Verification verification;
    private final PrintStream out;

    VerifyRecord(Verification verification, PrintStream out) {
        this.verification = verification;
        this.out = out;
    }

    /** Just enough of the application: its database, and what the record commits to. */
    @Import({CommandDatabase.class, Entries.class, FactReads.class, Verification.class})
    @ComponentScan(
            basePackages = "dk.gevinstspor",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(RecordedFacts.class))
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    static class Context {}

    public static boolean isAsked(String... arguments) {
        return Arrays.stream(arguments).anyMatch(each -> each.split("=", 2)[0].equals(OPTION));
    }

    /** @return 0 when the record is whole, 1 when it is broken, 2 when it could not be verified */
    public static int run(PrintStream out, String... arguments) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Context.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(Map.of("logging.level.root", "warn", "spring.main.lazy-initialization", "true"))
                .run(arguments)) {
            List<ChainHead> noted = noted(arguments);
            return new VerifyRecord(context.getBean(Verification.class), out).verify(noted) ? 0 : 1;
        } catch (IOException | RuntimeException e) {
            out.println("not verified: " + e.getMessage());
            return 2;
        }
    }

    boolean verify(List<ChainHead> noted) {
        List<Break> breaks = new ArrayList<>(verification.rewritten(noted));
        Verdict verdict = verification.verify();
        breaks.addAll(verdict.breaks());
        verification
                .heads()
                .forEach(head -> out.printf("%s %s %d %s%n", CHAIN, head.chain(), head.length(), head.head()));
        breaks.forEach(each -> out.printf(
                "broken: chain %s, entry %d, %s %s: %s%n",
                each.chain(), each.seq(), each.kind(), each.subjectId(), each.fault()));
        if (breaks.isEmpty()) {
            out.printf("whole: %d entries in %d chains%n", verdict.entries(), verdict.chains());
        }
        return breaks.isEmpty();
    }

    private static List<ChainHead> noted(String... arguments) throws IOException {
        Optional<String> file = Arrays.stream(arguments)
                .filter(each -> each.startsWith(OPTION + "="))
                .map(each -> each.substring(OPTION.length() + 1))
                .findFirst();
        return file.isEmpty()
                ? List.of()
                : Files.readAllLines(Path.of(file.get())).stream()
                        .map(line -> line.split(" "))
                        .filter(words -> words.length == 4 && words[0].equals(CHAIN))
                        .map(words -> new ChainHead(UUID.fromString(words[1]), Long.parseLong(words[2]), words[3]))
                        .toList();
    }
}
