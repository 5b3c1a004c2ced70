package dk.gevinstspor.bench;

import com.sun.management.OperatingSystemMXBean;
import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.mail.BaseUrl;
import dk.gevinstspor.meeting.FrozenReport;
import dk.gevinstspor.print.ReportTemplates;
import dk.gevinstspor.print.Reports;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.MessageSourceResourceBundle;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The status report as a PDF, from its frozen figures, against JasperReports alone with the same compiled layouts and the same
 * rows: filled and exported in memory, once as it comes and once with the tags and the PDF/A-1a that JasperReports has itself.
 * They take turns. Judged by the time that processors worked for each; the clock is shown beside it. Then what each holds in
 * memory at most, beyond the rows.
 */
public final class ReportBenchmark {

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");

    /** All of this process, as JasperReports fills parts of a report in threads of their own. */
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final String PRODUCT = "product";
    private static final String PLAIN = "plain";
    private static final int WARM_UP = 3;
    /** A small report is done before memory was looked at often enough. */
    private static final int LOOKED_AT = 5_000;

    /** @param times as many rounds as asked for: a small report is soon made */
    private record Size(int initiatives, int times) {}

    private static final List<Size> SIZES = List.of(new Size(40, 4), new Size(1_000, 1), new Size(10_000, 1));

    /** One way to make the report. */
    private interface Way {
        void print(OutputStream out) throws JRException;
    }

    /** Seconds that processors worked, and that the clock went. */
    private record Spent(double work, double clock) {

        static final Spent NOTHING = new Spent(0, 0);

        Spent plus(Spent other) {
            return new Spent(work + other.work, clock + other.clock);
        }
    }

    private final ApplicationContext application;

    private ReportBenchmark(ApplicationContext application) {
        this.application = application;
    }

    /** @param args how many rounds, at least */
    public static void main(String[] args) throws JRException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 25;
        try (AnnotationConfigApplicationContext application = new AnnotationConfigApplicationContext()) {
            application.register(Reports.class, ReportTemplates.class, BaseUrl.class);
            application.registerBean("messageSource", MessageSource.class, ReportBenchmark::texts);
            application.register(FrozenReport.components());
            application.refresh();
            System.out.printf(
                    Locale.ROOT,
                    "%nJava %s, %d processors%n",
                    Runtime.version(),
                    Runtime.getRuntime().availableProcessors());
            ReportBenchmark benchmark = new ReportBenchmark(application);
            for (Size size : SIZES) {
                benchmark.time(size, rounds);
            }
            for (Size size : SIZES) {
                benchmark.look(size.initiatives());
            }
        }
    }

    private Map<String, Way> ways(int initiatives) {
        FrozenReport report = FrozenReport.of(application, initiatives, DANISH);
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put(PRODUCT, report::print);
        ways.put(PLAIN, out -> plain(report, new SimplePdfExporterConfiguration(), out));
        ways.put("plain, tagged", out -> plain(report, tagged(), out));
        return ways;
    }

    private void time(Size size, int asked) throws JRException {
        int rounds = asked * size.times();
        Map<String, Way> ways = ways(size.initiatives());
        Map<String, Spent> spent = new HashMap<>();
        for (int round = -WARM_UP * size.times(); round < rounds; round++) {
            for (Map.Entry<String, Way> way : ways.entrySet()) {
                Spent now = spent(way.getValue());
                if (round >= 0) {
                    spent.merge(way.getKey(), now, Spent::plus);
                }
            }
        }
        Spent plain = spent.getOrDefault(PLAIN, Spent.NOTHING);
        for (String way : ways.keySet()) {
            Spent own = spent.getOrDefault(way, Spent.NOTHING);
            System.out.printf(
                    Locale.ROOT,
                    "%d initiatives, %d rounds, %s: %.3f s of work, %.3f s by the clock; of plain %.2f, by the clock %.2f%n",
                    size.initiatives(),
                    rounds,
                    way,
                    own.work() / rounds,
                    own.clock() / rounds,
                    own.work() / plain.work(),
                    own.clock() / plain.clock());
        }
    }

    private static Spent spent(Way way) throws JRException {
        long clock = System.nanoTime();
        long work = PROCESS.getProcessCpuTime();
        way.print(OutputStream.nullOutputStream());
        return new Spent((PROCESS.getProcessCpuTime() - work) / 1e9, (System.nanoTime() - clock) / 1e9);
    }

    private void look(int initiatives) {
        ways(initiatives)
                .forEach((name, way) -> System.out.printf(
                        Locale.ROOT, "%d initiatives, %s: %.1f MB held at most%n", initiatives, name, Heap.heldBy(() -> {
                            for (int printed = 0; printed < LOOKED_AT; printed += initiatives) {
                                way.print(OutputStream.nullOutputStream());
                            }
                            return name;
                        })));
    }

    /** As anybody would who has the layouts and the rows. */
    private void plain(FrozenReport report, SimplePdfExporterConfiguration configuration, OutputStream out)
            throws JRException {
        ReportTemplates templates = application.getBean(ReportTemplates.class);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("TEMPLATES", templates);
        parameters.put("PAGED", true);
        parameters.put(JRParameter.REPORT_LOCALE, DANISH);
        parameters.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone(Zone.COPENHAGEN));
        parameters.put(
                JRParameter.REPORT_RESOURCE_BUNDLE,
                new MessageSourceResourceBundle(application.getBean(MessageSource.class), DANISH));
        JasperPrint print = JasperFillManager.fillReport(
                templates.get("quarterly-status"), parameters, templates.rows(report.rows()));
        JRPdfExporter exporter = new JRPdfExporter();
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.setConfiguration(configuration);
        exporter.exportReport();
    }

    private static SimplePdfExporterConfiguration tagged() {
        SimplePdfExporterConfiguration tagged = new SimplePdfExporterConfiguration();
        tagged.setPdfaConformance(PdfaConformanceEnum.PDFA_1A);
        tagged.setIccProfilePath("reports/sRGB-v2-micro.icc");
        tagged.setTagged(true);
        tagged.setTagLanguage(DANISH.toLanguageTag());
        return tagged;
    }

    private static MessageSource texts() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(
                "messages/meeting", "messages/print", "messages/initiative", "messages/benefit", "messages/webui");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
