package dk.gevinstspor.economy;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.organisation.Directory.FteRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where the amounts of a case line come from, and what they lead to: kept beside the rounded t.kr., never instead of them. */
public sealed interface Origin {

    Stated STATED = new Stated();
    Development DEVELOPMENT = new Development();

    OriginKind kind();

    /** A document or a person states the amounts. */
    record Stated() implements Origin {

        @Override
        public OriginKind kind() {
            return OriginKind.STATED;
        }
    }

    /** Stated implementation that operation follows from: 25 % of it a year, unless stated otherwise. */
    record Development() implements Origin {

        @Override
        public OriginKind kind() {
            return OriginKind.DEVELOPMENT;
        }
    }

    /**
     * A saving of årsværk: ÅV of each year × the rate.
     *
     * @param fte gross ÅV saved by year
     * @param rate t.kr. a year of one ÅV, in the case's price level
     */
    record FteAtRate(SortedMap<Integer, Fte> fte, FteRate rate) implements Origin {

        public FteAtRate {
            fte = Collections.unmodifiableSortedMap(new TreeMap<>(fte));
        }

        @Override
        public OriginKind kind() {
            return OriginKind.FTE_AT_RATE;
        }
    }

    /**
     * Operation of a year as a share of the development of all years before it.
     *
     * @param share 0.25 by the municipality's rule (domain "Money")
     */
    record ShareOfDevelopment(BigDecimal share) implements Origin {

        /** The municipality's rule. */
        public static final ShareOfDevelopment QUARTER = new ShareOfDevelopment(new BigDecimal("0.25"));

        /** The share has four decimals, as it is stored. */
        public ShareOfDevelopment {
            share = share.setScale(4, RoundingMode.UNNECESSARY);
        }

        @Override
        public OriginKind kind() {
            return OriginKind.SHARE_OF_DEVELOPMENT;
        }
    }
}
