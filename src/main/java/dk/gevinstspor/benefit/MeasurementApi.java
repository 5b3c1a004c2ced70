package dk.gevinstspor.benefit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dk.gevinstspor.api.Figures;
import dk.gevinstspor.benefit.MeasurementPushes.Outcome;
import dk.gevinstspor.benefit.MeasurementSources.Source;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Initiatives;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Robots push measured figures. A token names the source, a key each push; errors are problem+json (docs/api.md). */
@RestController
@Tag(name = "Measurements")
class MeasurementApi {

    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_FIGURES = 200;
    private static final int LONGEST_KEY = 200;
    private static final String BEARER = "Bearer ";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final MeasurementSources sources;
    private final MeasurementPushes pushes;
    private final Suggestions suggestions;
    private final Initiatives initiatives;
    private final MessageSource messages;

    MeasurementApi(
            MeasurementSources sources,
            MeasurementPushes pushes,
            Suggestions suggestions,
            Initiatives initiatives,
            MessageSource messages) {
        this.sources = sources;
        this.pushes = pushes;
        this.suggestions = suggestions;
        this.initiatives = initiatives;
        this.messages = messages;
    }

    /** @param initiative {@code A-7} */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Push(
            @Nullable String initiative,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable List<Pushed> figures) {

        boolean isComplete() {
            return initiative != null
                    && from != null
                    && until != null
                    && figures != null
                    && !figures.isEmpty()
                    && figures.size() <= MOST_FIGURES
                    && figures.stream().allMatch(each -> each != null && each.count != null);
        }

        List<Figure> asFigures() {
            return figures == null || from == null || until == null
                    ? List.of()
                    : figures.stream()
                            .map(each -> new Figure(
                                    each.caseClass,
                                    from,
                                    until,
                                    each.count == null ? BigDecimal.ZERO : each.count,
                                    each.minutes))
                            .toList();
        }
    }

    /** @param count cases, runs, ÅV still spent or the KPI's value, as the baseline measures */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Pushed(
            @Nullable String caseClass,
            @Nullable BigDecimal count,
            @Nullable BigDecimal minutes) {}

    /** What the source is told. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TakenMeasurements")
    record TakenJson(
            @Nullable String initiative,
            @Nullable LocalDate from,
            @Nullable LocalDate until,

            @Schema(description = "How many were taken.") int figures,

            @Schema(description = "What the last three months now show, ÅV a year; missing while they show nothing.")
            @Nullable
            BigDecimal measuredFte) {}

    @PostMapping(path = "/api/v1/measurements", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Push measured figures, as a robot or system",
            description =
                    "With the token of a measurement source (gsm_…), not of a person. All figures are taken, or none;"
                            + " the same days of the same class pushed again take the place of the earlier figure.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = Push.class))))
    @ApiResponse(
            responseCode = "201",
            description = "Taken.",
            content = @Content(schema = @Schema(implementation = TakenJson.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The same key with the same content came before: the same answer again.",
            content = @Content(schema = @Schema(implementation = TakenJson.class)))
    ResponseEntity<?> push(
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable
                    String authorization,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request)
            throws IOException {
        Optional<Source> source = sourceOf(authorization);
        if (source.isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"measurements\"")
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem(HttpStatus.UNAUTHORIZED, "token", Map.of()));
        }
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY || key.indexOf('\0') >= 0) {
            return refused(HttpStatus.BAD_REQUEST, "key");
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return refused(HttpStatus.PAYLOAD_TOO_LARGE, "large");
        }
        Push push;
        try {
            push = JSON.readValue(body, Push.class);
        } catch (IOException e) {
            return refused(HttpStatus.BAD_REQUEST, "json");
        }
        if (push == null || !push.isComplete()) {
            return refused(HttpStatus.UNPROCESSABLE_ENTITY, "incomplete");
        }
        return initiativeOf(push, source.get())
                .<ResponseEntity<?>>map(initiative -> taken(source.get(), key, push, initiative))
                .orElseGet(() -> refused(HttpStatus.NOT_FOUND, "initiative"));
    }

    private Optional<Source> sourceOf(@Nullable String authorization) {
        return authorization == null || !authorization.startsWith(BEARER)
                ? Optional.empty()
                : sources.byToken(authorization.substring(BEARER.length()).strip());
    }

    private Optional<Initiative> initiativeOf(Push push, Source source) {
        return initiatives
                .findByLabel(push.initiative == null ? "" : push.initiative)
                .filter(initiative -> initiative.programmeId().equals(source.programmeId()));
    }

    private ResponseEntity<?> taken(Source source, String key, Push push, Initiative initiative) {
        Outcome outcome = pushes.push(
                source,
                key,
                write(push),
                initiative.id(),
                push.asFigures(),
                () -> write(answer(initiative.id(), push)));
        if (outcome instanceof Outcome.Taken taken) {
            return json(HttpStatus.CREATED, taken.result());
        }
        if (outcome instanceof Outcome.TakenBefore before) {
            return json(HttpStatus.OK, before.result());
        }
        if (outcome instanceof Outcome.Refused refused) {
            List<Map<String, Object>> errors = refused.figures().stream()
                    .map(each -> Map.<String, Object>of(
                            "figure", each.index(),
                            "code", each.problem().name(),
                            "detail", text("benefit.figure." + each.problem())))
                    .toList();
            return answered(HttpStatus.UNPROCESSABLE_ENTITY, "figures", Map.of("errors", errors));
        }
        return refused(HttpStatus.CONFLICT, "conflict");
    }

    /** What the source is told: how many figures, and what the last three months' now show. */
    private TakenJson answer(UUID initiativeId, Push push) {
        return new TakenJson(
                push.initiative,
                push.from,
                push.until,
                push.asFigures().size(),
                suggestions
                        .current(initiativeId)
                        .map(found -> Figures.of(found.said()))
                        .orElse(null));
    }

    private ResponseEntity<?> refused(HttpStatus status, String what) {
        return answered(status, what, Map.of());
    }

    private ResponseEntity<?> answered(HttpStatus status, String what, Map<String, Object> more) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(status, what, more));
    }

    private ProblemDetail problem(HttpStatus status, String what, Map<String, Object> more) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, text("benefit.api." + what));
        more.forEach(problem::setProperty);
        return problem;
    }

    private static ResponseEntity<?> json(HttpStatus status, String body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a push can be written as JSON", e);
        }
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
