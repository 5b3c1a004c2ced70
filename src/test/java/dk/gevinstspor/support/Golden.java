package dk.gevinstspor.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Compares a printed report with how it looked when somebody last looked at it: its text to the letter, its pages pixel by
 * pixel with some tolerance, as machines smooth edges differently. {@code -Dgolden.renew=true} keeps it as it is now; look
 * at the pages before they are committed.
 */
public final class Golden {

    private static final Path KEPT = Path.of("src", "test", "resources", "golden");
    private static final Path FOUND = Path.of("target", "golden");
    private static final int DPI = 50;
    /** Of 255 steps of grey. */
    private static final int DARKER = 64;
    /** Share of a page's pixels that may differ. */
    private static final double TOLERATED = 0.002;

    private Golden() {}

    /** @param name of the report, and of the folder that keeps it */
    public static void check(String name, byte[] pdf) throws IOException {
        if (Boolean.getBoolean("golden.renew")) {
            keep(KEPT.resolve(name), pdf);
        }
        keep(FOUND.resolve(name), pdf);
        assertThat(FOUND.resolve(name).resolve("text.txt"))
                .as("text of %s; if it is meant, see docs/reports.md", name)
                .hasSameTextualContentAs(KEPT.resolve(name).resolve("text.txt"));
        assertThat(pages(FOUND.resolve(name))).as("pages of %s", name).isEqualTo(pages(KEPT.resolve(name)));
        for (int page = 1; page <= pages(KEPT.resolve(name)); page++) {
            assertThat(difference(page(KEPT.resolve(name), page), page(FOUND.resolve(name), page)))
                    .as("pixels of %s that differ on page %d; see target/golden and docs/reports.md", name, page)
                    .isLessThan(TOLERATED);
        }
    }

    private static void keep(Path folder, byte[] pdf) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> before = Files.list(folder)) {
            for (Path file : before.toList()) {
                Files.delete(file);
            }
        }
        Files.writeString(folder.resolve("text.txt"), Pdfs.textOf(pdf));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                ImageIO.write(
                        renderer.renderImageWithDPI(page, DPI, ImageType.GRAY),
                        "png",
                        file(folder, page + 1).toFile());
            }
        }
    }

    private static long pages(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".png")).count();
        }
    }

    private static Path file(Path folder, int page) {
        return folder.resolve("page-" + page + ".png");
    }

    private static BufferedImage page(Path folder, int page) throws IOException {
        return ImageIO.read(file(folder, page).toFile());
    }

    private static double difference(BufferedImage kept, BufferedImage found) {
        if (kept.getWidth() != found.getWidth() || kept.getHeight() != found.getHeight()) {
            return 1;
        }
        long other = 0;
        for (int y = 0; y < kept.getHeight(); y++) {
            for (int x = 0; x < kept.getWidth(); x++) {
                int before = kept.getRaster().getSample(x, y, 0);
                int now = found.getRaster().getSample(x, y, 0);
                other += Math.abs(before - now) > DARKER ? 1 : 0;
            }
        }
        return (double) other / (kept.getWidth() * kept.getHeight());
    }
}
