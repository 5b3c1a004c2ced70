package dk.gevinstspor.document.office;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** How a workbook shows its numbers, in Danish. */
final class CellFormats {

    /** A number as it is shown, and the same number exactly; a day has none, and one whose scale depends on its size. */
    record Shown(String text, Optional<BigDecimal> number) {}

    /** What a workbook keeps of a number; the digits after are noise of its arithmetic. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", DANISH);

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]");
    private static final Pattern CONDITION = Pattern.compile("\\[[<>=]");
    private static final Pattern SCALE = Pattern.compile("[0#?](,+)(?![0#?,])");

    private final DataFormatter formatter = new DataFormatter(DANISH);
    private final Map<Integer, String> custom = new HashMap<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();

    private final boolean since1904;

    private CellFormats(boolean since1904) {
        this.since1904 = since1904;
    }

    /** @param since1904 whether the workbook's days are counted from there */
    static CellFormats of(OPCPackage file, boolean since1904) throws XMLStreamException, IOException {
        CellFormats formats = new CellFormats(since1904);
        for (PackagePart part :
                file.getPartsByContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml")) {
            try (InputStream stream = part.getInputStream();
                    Xml xml = new Xml(stream)) {
                if (xml.find("styleSheet")) {
                    formats.read(xml);
                }
            }
        }
        return formats;
    }

    private void read(Xml xml) throws XMLStreamException {
        int sheet = xml.depth();
        for (Optional<String> child = xml.child(sheet); child.isPresent(); child = xml.child(sheet)) {
            int list = xml.depth();
            boolean own = child.get().equals("numFmts");
            boolean styles = child.get().equals("cellXfs");
            for (Optional<String> one = own || styles ? xml.child(list) : Optional.empty();
                    one.isPresent();
                    one = xml.child(list)) {
                int format = xml.number("numFmtId", 0);
                if (own) {
                    custom.put(format, xml.attribute("formatCode").orElse("General"));
                } else {
                    formatOfStyle.add(format);
                }
            }
        }
    }

    /** A whole number too large to be exact, and what is no number, is text. */
    Shown show(String value, int style) {
        BigDecimal exact;
        try {
            exact = new BigDecimal(value).round(DIGITS);
        } catch (NumberFormatException e) {
            return new Shown(value, Optional.empty());
        }
        if (Math.abs((long) exact.precision() - exact.scale()) > DIGITS.getPrecision()) {
            return new Shown(value, Optional.empty());
        }
        int format = style >= 0 && style < formatOfStyle.size() ? formatOfStyle.get(style) : 0;
        String code = custom.getOrDefault(format, builtin(format));
        if (!DateUtil.isADateFormat(format, code)) {
            return new Shown(shown(exact, format, code), scaled(exact, code));
        }
        String text = isDay(exact, code)
                ? DAY.format(DateUtil.getLocalDateTime(exact.doubleValue(), since1904))
                : shown(exact, format, code);
        return new Shown(text, Optional.empty());
    }

    /** Each comma behind the last digit of a format divides by a thousand: "#,##0," shows 965000 as 965. */
    private static Optional<BigDecimal> scaled(BigDecimal exact, String code) {
        String[] sections = LITERAL.matcher(code).replaceAll("").split(";", -1);
        Matcher commas = SCALE.matcher(exact.signum() < 0 && sections.length > 1 ? sections[1] : sections[0]);
        if (CONDITION.matcher(code).find() && SCALE.matcher(code).find()) {
            return Optional.empty();
        }
        return Optional.of(
                commas.find() ? exact.movePointLeft(3 * commas.group(1).length()) : exact);
    }

    private String shown(BigDecimal exact, int format, String code) {
        return formatter
                .formatRawCellContents(exact.doubleValue(), format, code, since1904)
                .strip();
    }

    /**
     * A whole day with its year: each way to show it is another, and the usual one is the American unless the program that
     * opens the file says otherwise.
     */
    private static boolean isDay(BigDecimal exact, String code) {
        String pattern = code.toLowerCase(Locale.ROOT);
        return pattern.contains("d")
                && pattern.contains("y")
                && exact.stripTrailingZeros().scale() <= 0
                && DateUtil.isValidExcelDate(exact.doubleValue());
    }

    private static String builtin(int format) {
        return Optional.ofNullable(BuiltinFormats.getBuiltinFormat(format)).orElse("General");
    }
}
