package dk.gevinstspor.economy;

import dk.gevinstspor.economy.Origin.FteAtRate;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.organisation.Directory.FteRate;
import dk.gevinstspor.organisation.Register;
import dk.gevinstspor.webui.Formats;
import dk.gevinstspor.webui.Option;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rates that a saving can be valued at: the programme's of the price level, and those its case uses already. */
@Component
class RateChoices {

    private final Register register;
    private final Formats formats;

    RateChoices(Register register, Formats formats) {
        this.register = register;
        this.formats = formats;
    }

    /** By key, the newest first. */
    Map<String, FteRate> of(UUID programmeId, PriceLevel level, @Nullable EconomicCase used) {
        Map<String, FteRate> choices = new LinkedHashMap<>();
        register.rates(programmeId).stream()
                .map(Register.Rate::rate)
                .filter(rate -> rate.priceLevel().equals(level))
                .forEach(rate -> choices.put(key(rate), rate));
        Optional.ofNullable(used).map(EconomicCase::lines).orElse(List.of()).forEach(line -> {
            if (line.origin() instanceof FteAtRate saved) {
                choices.putIfAbsent(key(saved.rate()), saved.rate());
            }
        });
        return choices;
    }

    List<Option> options(Map<String, FteRate> choices) {
        return choices.entrySet().stream()
                .map(choice -> Option.of(
                        choice.getKey(),
                        choice.getValue().name() + ": "
                                + formats.thousands(choice.getValue().amount())))
                .toList();
    }

    static String key(FteRate rate) {
        return rate.validFrom() + " " + rate.amount() + " " + rate.name();
    }
}
