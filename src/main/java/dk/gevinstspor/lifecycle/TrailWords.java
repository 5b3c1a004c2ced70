package dk.gevinstspor.lifecycle;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.lifecycle.TrailReads.Deed;
import dk.gevinstspor.webui.Formats;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was done about an initiative, in the language of the request. */
@Component
class TrailWords {

    private final StepNames names;
    private final Formats formats;

    TrailWords(StepNames names, Formats formats) {
        this.names = names;
        this.formats = formats;
    }

    String of(Deed deed) {
        return switch (deed.kind()) {
            case "TASK", "OPEN" -> names.ofAny(deed.code());
            case "STAGE" -> said(deed, names.text("initiative.stage." + deed.code()));
            case "DECISION" -> decision(deed.code());
            case "SCREENING" -> said(deed, names.text("initiative.technology." + deed.code()));
            case "PLAN" -> said(deed, formats.date(deed.day()), names.text("initiative.step." + deed.code()));
            case "CONTRACT" -> said(deed, deed.figure(), names.text("contract.state." + deed.code()));
            case "SIGNATURE" -> said(deed, deed.figure(), names.text("contract.party." + deed.code()));
            case "BASELINE", "HARVEST" -> said(deed, fte(deed.figure()));
            case "CONFIRMATION", "CORRECTION" -> said(deed, fte(deed.figure()), formats.date(deed.day()));
            case "DISPUTE_STEP" -> names.text("benefit.dispute.step." + deed.code());
            case "ACTION_PLAN" -> said(deed, formats.date(deed.day()));
            case "SPENDING" -> said(deed, thousands(deed.figure()), names.text("economy.kind." + deed.code()));
            case "FORECAST" -> said(deed, thousands(deed.figure()), deed.code());
            case "CASE_FROZEN" -> said(deed, deed.code());
            default -> said(deed, deed.figure());
        };
    }

    private String decision(String code) {
        String[] parts = code.split("/", 2);
        return names.text(
                "initiative.decision",
                names.text("initiative.step." + parts[0]),
                names.text("initiative.outcome." + parts[1]));
    }

    /** Who did it and how: {@code Eva Enhedschef, med link fra mail}. */
    @Nullable
    String by(Deed deed) {
        String who = who(deed);
        String how = deed.channel() == null ? null : names.text("benefit.channel." + deed.channel());
        return who == null || how == null ? who : names.text("lifecycle.trail.by", who, how);
    }

    private @Nullable String who(Deed deed) {
        String person = deed.person();
        return person == null || deed.principal() == null
                ? person
                : names.text("lifecycle.history.byFor", person, deed.principal());
    }

    private String said(Deed deed, @Nullable Object... arguments) {
        return names.text("lifecycle.trail." + deed.kind(), arguments);
    }

    private String fte(@Nullable BigDecimal figure) {
        return formats.fte(figure == null ? null : new Fte(figure));
    }

    private String thousands(@Nullable BigDecimal figure) {
        return formats.thousands(figure == null ? null : new Money(figure));
    }
}
