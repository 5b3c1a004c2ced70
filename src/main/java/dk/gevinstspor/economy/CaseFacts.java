package dk.gevinstspor.economy;

import dk.gevinstspor.economy.EconomicCase.Basis;
import dk.gevinstspor.economy.EconomicCase.InYear;
import org.jspecify.annotations.Nullable;

/** What one wants to know about a case at a glance; null where there is no such thing. */
record CaseFacts(
        @Nullable Payback service,
        @Nullable Payback total,
        @Nullable Margin margin,
        @Nullable InYear peak,
        @Nullable InYear steady) {

    static CaseFacts of(EconomicCase economicCase) {
        return new CaseFacts(
                economicCase.payback(Basis.SERVICE_SAVING).orElse(null),
                economicCase.payback(Basis.TOTAL_ECONOMY).orElse(null),
                economicCase.margin(Basis.TOTAL_ECONOMY).orElse(null),
                economicCase.peakInvestment().orElse(null),
                economicCase.steadyState().orElse(null));
    }
}
