package dk.gevinstspor.print;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.support.Pdfs;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.MapPropertySource;

/** An operator's own layouts: used when nothing is wrong with them, else the shipped ones are. */
@ExtendWith(OutputCaptureExtension.class)
class OwnLayoutTests {

    private static final String NAME = "contract-terms";

    @TempDir
    Path folder;

    /** A row of the layout that the tests change. */
    record Term(String label, String text) {}

    @Test
    void every_shipped_layout_may_be_kept_as_it_is() throws IOException {
        for (String name : ShippedLayouts.names()) {
            Files.write(folder.resolve(name + ".jrxml"), ShippedLayouts.read(name));
        }

        assertThat(own().all())
                .hasSameSizeAs(ShippedLayouts.names())
                .allSatisfy(layout ->
                        assertThat(layout.problems()).as(layout.file()).isEmpty());
    }

    @Test
    void a_changed_layout_is_printed_with_the_operators_picture() throws Exception {
        ImageIO.write(
                new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB),
                "png",
                folder.resolve("logo.png").toFile());
        change(
                jrxml -> jrxml.replaceFirst("\\$F\\{label}", "\"Vilkår: \" + \\$F{label}.toUpperCase()")
                        .replaceFirst(
                                "(?s)(<band height=\"\\d+\"[^>]*>)",
                                "$1<element kind=\"image\" x=\"0\" y=\"0\" width=\"20\" height=\"10\">"
                                        + "<expression><![CDATA[\"logo.png\"]]></expression>"
                                        + "<hyperlinkTooltipExpression><![CDATA[\"Byens mærke\"]]></hyperlinkTooltipExpression></element>"));

        byte[] pdf = print();

        assertThat(own().all()).extracting(OwnLayouts.Layout::problems).containsExactly(List.of());
        assertThat(Pdfs.textOf(pdf)).contains("Vilkår: PARTERNE");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).isNotEmpty();
        }
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).contains("/Alt");
    }

    @Test
    void a_picture_that_nothing_can_be_read_aloud_instead_of_is_refused() throws IOException {
        Files.write(folder.resolve("logo.png"), new byte[] {1});
        change(jrxml -> jrxml.replaceFirst(
                "(?s)(<band height=\"\\d+\"[^>]*>)",
                "$1<element kind=\"image\" x=\"0\" y=\"0\" width=\"20\" height=\"10\">"
                        + "<expression><![CDATA[\"logo.png\"]]></expression></element>"));

        OwnLayouts own = own();

        assertThat(own.find(NAME)).isEmpty();
        assertThat(own.said(own.all().get(0).problems().get(0), Locale.ENGLISH))
                .contains("read aloud", "hyperlinkTooltipExpression");
    }

    @Test
    void one_that_fails_on_data_is_left_alone_for_that_document_and_said(CapturedOutput output) throws Exception {
        change(jrxml -> jrxml.replaceFirst("\\$F\\{label}", "\\$F{label}.substring(100)"));

        assertThat(Pdfs.textOf(print())).contains("Parterne");
        assertThat(output.getAll())
                .contains("The layout contract-terms.jrxml of the operator failed, the shipped one was used")
                .contains("substring(100)");
    }

    @Test
    void a_broken_one_is_left_alone_and_said_with_line_and_reason(CapturedOutput output) throws Exception {
        change(jrxml -> jrxml.replaceFirst("\\$F\\{label}", "\\$F{label}.getClass().getName()"));

        assertThat(Pdfs.textOf(print())).contains("Parterne").doesNotContain("java.lang");
        assertThat(output.getAll())
                .containsPattern(
                        "contract-terms.jrxml of the operator is not used, the shipped one is: line \\d+, expression: "
                                + "getClass is not on the list of functions");
    }

    @Test
    void one_that_does_not_compile_is_left_alone(CapturedOutput output) throws Exception {
        change(jrxml -> jrxml.replaceFirst("\\$F\\{label}", "\\$F{label}.signum()"));

        assertThat(Pdfs.textOf(print())).contains("Parterne");
        assertThat(output.getAll()).contains("does not compile", "signum");
    }

    @Test
    void a_link_out_of_the_folder_and_a_name_of_none_of_ours_are_not_used() throws IOException {
        Path outside = Files.write(
                folder.resolveSibling(folder.getFileName() + "-outside.jrxml"),
                shipped().getBytes(StandardCharsets.UTF_8));
        Files.createSymbolicLink(folder.resolve(NAME + ".jrxml"), outside);
        Files.writeString(folder.resolve("mine.jrxml"), shipped());

        OwnLayouts own = own();

        assertThat(own.find(NAME)).isEmpty();
        assertThat(own.all())
                .singleElement()
                .satisfies(layout ->
                        assertThat(layout.problems().get(0).kind()).isEqualTo(LayoutProblem.Kind.UNKNOWN_LAYOUT));
        Files.delete(outside);
    }

    @Test
    void without_a_folder_and_with_one_that_is_not_there_the_shipped_layouts_are_used() {
        assertThat(own("").all()).isEmpty();
        assertThat(own(folder.resolve("none").toString()).all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ATTRIBUTE | language=\"java\" | language=\"java\" scriptletClass=\"a.B\"",
                "VALUE | language=\"java\" | language=\"groovy\"",
                "ATTRIBUTE | language=\"java\" | language=\"java\" formatFactoryClass=\"a.B\"",
                "ELEMENT | <detail> | <import value=\"java.io.*\"/><detail>",
                "ELEMENT | <detail> | <import>java.io.*</import><detail>",
                "ELEMENT | <detail> | <scriptletClass>a.B</scriptletClass><detail>",
                "ELEMENT | <detail> | <scriptlet name=\"a\" class=\"a.B\"/><detail>",
                "ELEMENT | <detail> | <query language=\"sql\"><![CDATA[select 1]]></query><detail>",
                "ELEMENT | <detail> | <dataset name=\"a\"><query language=\"sql\">select 1</query></dataset><detail>",
                "NAME | <detail> | <property name=\"net.sf.jasperreports.data.adapter\" value=\"http://a\"/><detail>",
                "NAME | <detail> | <property name=\"net.sf.jasperreports.compiler.class\" value=\"a.B\"/><detail>",
                "VALUE | class=\"java.lang.String\" | class=\"java.lang.Runtime\"",
                "VALUE | class=\"java.lang.String\" | class=\"java.lang.String)x()\"",
                "NAME | <detail> | <field name=\"other\" class=\"java.lang.String\"/><detail>",
                "NAME | <detail> | <parameter name=\"REPORT_CONNECTION\" class=\"java.sql.Connection\"/><detail>",
                "ATTRIBUTE | <detail> | <variable name=\"a\" class=\"java.lang.String\" incrementerFactoryClass=\"a.B\"/><detail>",
                "PLACE | \"reports/styles.jrtx\" | \"http://a/styles.jrtx\"",
                "PLACE | \"reports/styles.jrtx\" | \"../styles.jrtx\"",
                "VALUE | kind=\"textField\" | kind=\"generic\"",
                "VALUE | kind=\"textField\" | kind=\"component\"",
                "VALUE | style=\"Cell\" | style=\"Unknown\"",
                "ATTRIBUTE | kind=\"textField\" | kind=\"textField\" linkType=\"Reference\"",
                "ATTRIBUTE | kind=\"textField\" | kind=\"textField\" markup=\"html\"",
                "ATTRIBUTE | kind=\"textField\" | kind=\"textField\" expression=\"1\"",
                "VALUE | kind=\"textField\" | kind=\"textField\" fontName=\"Comic Sans MS\"",
                "ELEMENT | <expression> | <hyperlinkReferenceExpression>\"file:///etc\"</hyperlinkReferenceExpression><expression>",
                "ELEMENT | <expression> | <kind>subreport</kind><expression>",
                "CONSTRUCT | $F{label} | (String) $F{label}",
                "NAME | $F{label} | $P{REPORT_PARAMETERS_MAP}",
                "ATTRIBUTE | <expression> | <expression type=\"simpleText\">",
                "NOT_XML | <jasperReport | <!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><jasperReport",
                "NOT_XML | </jasperReport> | `",
                "ELEMENT | <detail> | <x:query xmlns:x=\"a\">select 1</x:query><detail>"
            })
    void what_no_layout_may_have_is_refused(LayoutProblem.Kind kind, String from, String to) throws IOException {
        assertThat(shipped()).contains(from);
        change(jrxml -> jrxml.replace(from, to.equals("`") ? "" : to));

        OwnLayouts own = own();

        assertThat(own.find(NAME)).isEmpty();
        assertThat(own.all().get(0).problems()).extracting(LayoutProblem::kind).contains(kind);
    }

    private static String shipped() throws IOException {
        return new String(ShippedLayouts.read(NAME), StandardCharsets.UTF_8);
    }

    private void change(UnaryOperator<String> how) throws IOException {
        String changed = how.apply(shipped());
        assertThat(changed).isNotEqualTo(shipped());
        Files.writeString(folder.resolve(NAME + ".jrxml"), changed);
    }

    private OwnLayouts own() {
        return own(folder.toString());
    }

    private static OwnLayouts own(String folder) {
        return new OwnLayouts(folder, texts());
    }

    private byte[] print() {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource("test", Map.of("gevinstspor.reports-directory", folder.toString())));
            context.registerBean("messageSource", ResourceBundleMessageSource.class, OwnLayoutTests::texts);
            context.register(OwnLayouts.class, ReportTemplates.class, Reports.class);
            context.refresh();
            return context.getBean(Reports.class)
                    .render(NAME, "Vilkår", Locale.forLanguageTag("da"), List.of(new Term("Parterne", "Hvem")));
        }
    }

    private static ResourceBundleMessageSource texts() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasenames("messages/print", "messages/contract");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
