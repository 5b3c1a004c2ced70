package dk.gevinstspor.economy;

import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.organisation.Directory.FteRate;
import dk.gevinstspor.webui.Formats;
import dk.gevinstspor.webui.Option;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What can be chosen in a "what if". */
@Component
class WhatIfChoices {

    static final int EARLIEST = -4;
    static final int LATEST = 12;

    private final Formats formats;
    private final MessageSource messages;

    WhatIfChoices(Formats formats, MessageSource messages) {
        this.formats = formats;
        this.messages = messages;
    }

    /** Quarters in which the savings could begin: the case's own is the first of the first year that saves anything. */
    List<Option> starts(EconomicCase economicCase) {
        Optional<Quarter> own = economicCase.years().stream()
                .filter(year -> !economicCase.of(CaseLine.Kind.SAVING, year).isZero())
                .findFirst()
                .map(year -> new Quarter(year, 1));
        return own.map(quarter -> IntStream.rangeClosed(EARLIEST, LATEST)
                        .mapToObj(later -> Option.of(later, start(quarter, later)))
                        .toList())
                .orElse(List.of());
    }

    private String start(Quarter own, int later) {
        String quarter = formats.quarter(own.plus(later));
        return later == 0 ? text("economy.whatif.start.own", quarter) : quarter;
    }

    List<Option> technologies(List<TechnologyCosts.Cost> costs) {
        return costs.stream()
                .map(cost -> Option.of(
                        cost.technology(),
                        text(
                                "economy.whatif.technology.known",
                                text("initiative.technology." + cost.technology()),
                                formats.thousands(cost.development()),
                                cost.screened())))
                .toList();
    }

    /** The known rates in one line. */
    String rates(Map<String, FteRate> known) {
        return known.values().stream()
                .map(rate -> rate.name() + " " + formats.number(rate.amount().thousands()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
