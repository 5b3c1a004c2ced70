package dk.gevinstspor.portfolio;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.webui.Formats;
import dk.gevinstspor.webui.KeyFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The portfolio's figures in words and files. */
@Component("portfolioTexts")
public class PortfolioTexts {

    private final MessageSource messages;
    private final Formats formats;

    PortfolioTexts(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** A quarter, a department's name, or a technology as the row of a table is called. */
    public String name(Object name, String what) {
        if (name instanceof Quarter quarter) {
            return formats.quarter(quarter);
        }
        if (!what.equals("portfolio.technology")) {
            return name.toString();
        }
        return name.toString().isEmpty() ? text("portfolio.technology.none") : text("initiative.technology." + name);
    }

    /** {@code 3. kv. 22}, for the axis of a chart. */
    public String shortQuarter(Quarter quarter) {
        return text("portfolio.quarter.short", quarter.number(), String.valueOf(quarter.year() % 100));
    }

    List<KeyFigure> figures(Map<Measure, Fte> totals, Quarter quarter, ProgrammeForecast forecast) {
        Fte target = forecast.targets().get(quarter.year());
        List<KeyFigure> figures = new ArrayList<>();
        figures.add(new KeyFigure(
                text("portfolio.measure.HARVESTED"),
                formats.fte(totals.get(Measure.HARVESTED)),
                target == null
                        ? null
                        : text("portfolio.ofTarget", formats.fte(target), String.valueOf(quarter.year()))));
        figures.add(figure(Measure.CONFIRMED, totals));
        figures.add(figure(Measure.CONTRACTED, totals));
        figures.add(figure(Measure.FORECAST, totals));
        return figures;
    }

    private KeyFigure figure(Measure measure, Map<Measure, Fte> totals) {
        return new KeyFigure(
                text("portfolio.measure." + measure),
                formats.fte(totals.get(measure)),
                text("portfolio.measure." + measure + ".note"));
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
