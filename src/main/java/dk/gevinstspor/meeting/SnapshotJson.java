package dk.gevinstspor.meeting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.Quarter;

/** A snapshot as it is stored: årsværk and money as exact decimals in text, quarters as 2022-Q3, days as ISO dates. */
final class SnapshotJson {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addMixIn(Fte.class, FteAsText.class)
            .addMixIn(Money.class, MoneyAsText.class)
            .addMixIn(Quarter.class, QuarterAsText.class);

    private SnapshotJson() {}

    static String write(StatusSnapshot snapshot) {
        try {
            return MAPPER.writeValueAsString(snapshot);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a snapshot could not be written", e);
        }
    }

    /** @throws IllegalStateException for what this version cannot read */
    static StatusSnapshot read(String json) {
        try {
            return MAPPER.readValue(json, StatusSnapshot.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored snapshot could not be read", e);
        }
    }

    /** A stored snapshot as it is, with only what was kept when it was stored. */
    static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored snapshot could not be read", e);
        }
    }

    private abstract static class FteAsText {
        @JsonCreator
        static Fte of(String decimal) {
            return Fte.of(decimal);
        }

        @Override
        @JsonValue
        public abstract String toString();
    }

    private abstract static class MoneyAsText {
        @JsonCreator
        static Money of(String thousands) {
            return Money.of(thousands);
        }

        @Override
        @JsonValue
        public abstract String toString();
    }

    private abstract static class QuarterAsText {
        @JsonCreator
        static Quarter valueOf(String text) {
            return Quarter.valueOf(text);
        }

        @Override
        @JsonValue
        public abstract String toString();
    }
}
