package dk.gevinstspor.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.gevinstspor.support.Pdfs;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.util.JRSwapFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A report of many rows is made in files, bounded in memory, and nothing of them is left, whatever happens. */
class LongReportTests {

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");

    @TempDir
    Path folder;

    record Line(
            String id,
            String number,
            String title,
            String where,
            String stage,
            LocalDate plannedGoLive,
            LocalDate actualGoLive,
            String time,
            String timeWord,
            String benefit,
            String benefitWord,
            BigDecimal contracted,
            BigDecimal forecast,
            BigDecimal confirmed,
            BigDecimal harvested) {}

    @Test
    void made_in_files_it_is_what_it_is_in_memory_to_the_pixel() throws IOException {
        byte[] memory = print(Scratch.inMemory(), Progress.UNHEARD);
        byte[] files = print(new Scratch(folder, 1), Progress.UNHEARD);

        assertThat(Pdfs.textOf(files)).isEqualTo(Pdfs.textOf(memory)).contains("Initiativ 99");
        assertThat(Pdfs.pixels(files)).isEqualTo(Pdfs.pixels(memory)).hasSizeGreaterThan(3);
        assertThat(left()).isEmpty();
    }

    /** Beyond 64 pages the way back from contents to elements branches. */
    @Test
    void with_many_pages_its_links_are_still_of_their_texts() throws IOException {
        byte[] pdf = print(Scratch.inMemory(), Progress.UNHEARD, lines(66, "Enheden\n".repeat(50)));

        assertThat(Pdfs.pages(pdf)).isGreaterThan(64);
        assertThat(new String(pdf, StandardCharsets.UTF_8)).contains("<pdfuaid:part>1</pdfuaid:part>");
    }

    @Test
    void whoever_waits_hears_how_far_it_has_come() {
        List<Integer> heard = new ArrayList<>();

        print(Scratch.inMemory(), heard::add);

        assertThat(heard).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(40);
        assertThat(heard.get(heard.size() - 1)).isEqualTo(99);
    }

    @Test
    void whoever_no_longer_wants_it_leaves_nothing() throws IOException {
        Scratch scratch = new Scratch(folder, 1);

        assertThatThrownBy(() -> print(scratch, percent -> {
                    if (percent > 20) {
                        throw new IllegalStateException("enough");
                    }
                }))
                .hasStackTraceContaining("enough");
        assertThat(left()).isEmpty();
    }

    @Test
    void a_disk_that_is_full_while_pages_are_put_aside_leaves_nothing() throws IOException {
        Scratch full = new Scratch(folder, 1) {
            @Override
            JRSwapFile swapFile(Path in) {
                return new JRSwapFile(in.toString(), 1024, 1) {
                    @Override
                    protected void write(byte[] data, int size, int offset, long at) throws IOException {
                        throw new IOException("No space left on device");
                    }
                };
            }
        };

        assertThatThrownBy(() -> print(full, Progress.UNHEARD)).hasStackTraceContaining("No space left on device");
        assertThat(left()).isEmpty();
    }

    @Test
    void a_disk_that_is_full_while_it_is_written_leaves_nothing() throws IOException {
        Scratch full = new Scratch(folder, 1) {
            @Override
            OutputStream write() throws IOException {
                return new FilterOutputStream(super.write()) {
                    private int written;

                    @Override
                    public void write(int one) throws IOException {
                        written++;
                        if (written > 10_000) {
                            throw new IOException("No space left on device");
                        }
                        super.write(one);
                    }
                };
            }
        };

        assertThatThrownBy(() -> print(full, Progress.UNHEARD)).hasStackTraceContaining("No space left on device");
        assertThat(left()).isEmpty();
    }

    private static byte[] print(Scratch scratch, Progress progress) {
        return print(scratch, progress, lines(100, "Enheden"));
    }

    private static byte[] print(Scratch scratch, Progress progress, List<Line> lines) {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasenames("messages/meeting", "messages/print");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        ReportTemplates templates =
                new ReportTemplates(new StaticListableBeanFactory().getBeanProvider(OwnLayouts.class));
        Reports reports = new Reports(templates, texts) {
            @Override
            Scratch scratch(int rows) {
                return scratch;
            }
        };
        return reports.render("status-initiatives", "Lang", DANISH, lines, progress);
    }

    private static List<Line> lines(int count, String where) {
        LocalDate day = LocalDate.of(2022, 3, 1);
        BigDecimal fte = new BigDecimal("0.5");
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Line(
                        "x" + number,
                        "A-" + number,
                        "Initiativ " + number,
                        where,
                        "Drift",
                        day,
                        day,
                        "GREEN",
                        "Grøn",
                        "RED",
                        "Rød",
                        fte,
                        fte,
                        fte,
                        fte))
                .toList();
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
