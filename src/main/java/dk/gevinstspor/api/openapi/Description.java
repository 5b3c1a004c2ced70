package dk.gevinstspor.api.openapi;

import dk.gevinstspor.api.FieldProblem;
import dk.gevinstspor.api.Listing;
import dk.gevinstspor.security.CurrentUser;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;

/** What holds for every operation: who asks, how errors are told, units and times. */
@Configuration(proxyBeanMethods = false)
class Description {

    private static final String PERSON = "personalToken";
    private static final String PROBLEM = "Problem";
    private static final String PROBLEM_JSON = "application/problem+json";

    private static final String ABOUT = """
            Read and act as yourself with a personal token, made on your own page under Organisation: what your roles, \
            programmes and delegations open on the pages is open here, and nothing else.

            Names say their unit: `…Fte` are årsværk (ÅV, full-time equivalents) a year, `…Tkr` thousands of Danish kroner; \
            both are exact decimals with at most four places. Instants are ISO 8601 in UTC, days (`yyyy-mm-dd`) and quarters \
            (`2022-Q3`) are those of Europe/Copenhagen. What is not known is left out.

            Listings have `limit` (50, at most 200) and a `cursor`; the `Link` header leads to the next page. Every answer has \
            an `ETag`. Errors are problem+json (RFC 9457), in your language.""";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(CurrentUser.class);
    }

    /** By status: what it means everywhere. */
    private static final Map<String, String> READING = Map.of(
            "400", "A parameter cannot be read.",
            "401", "No token, or one that does not work (any more).",
            "403", "Your role, or the token's scope, does not allow it.",
            "404", "There is no such thing, or it is closed to you.",
            "406", "Only JSON is spoken here.",
            "429", "Too many unknown tokens from your address, or requests of yours; wait as Retry-After says.");

    private static final Map<String, String> ACTING = Map.of(
            "409", "It has changed meanwhile, or the Idempotency-Key was used for something else.",
            "413", "The content is too large. Nothing was stored.",
            "415", "The content is not JSON.",
            "422", "Something that was sent cannot be: errors names each field. Nothing was stored.");

    private static final String DONE = "The task was done already.";

    private static final Map<String, String> WITH_TAG = Map.of(
            "412", "If-Match names a version that is no more. Nothing was stored.",
            "428", "If-Match is missing.");

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info().title("Gevinstspor").version("1").description(ABOUT))
                .servers(List.of(new Server().url("/")));
    }

    @Bean
    GlobalOpenApiCustomizer whatHoldsForAll() {
        return document -> {
            document.getComponents()
                    .addSecuritySchemes(
                            PERSON,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme("bearer")
                                    .description("gsp_… of a person; for POST /api/v1/measurements gsm_… of a source."))
                    .addSchemas(PROBLEM, problem());
            ModelConverters.getInstance()
                    .read(FieldProblem.class)
                    .forEach((name, schema) -> document.getComponents().addSchemas(name, schema));
            document.addSecurityItem(new SecurityRequirement().addList(PERSON));
            document.getPaths()
                    .forEach((path, item) ->
                            item.readOperationsMap().forEach((method, operation) -> complete(path, method, operation)));
        };
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        READING.forEach((status, means) -> refusal(operation, status, means));
        if (method == PathItem.HttpMethod.GET) {
            operation
                    .getResponses()
                    .addApiResponse("304", new ApiResponse().description("If-None-Match names what you have."));
            header(operation, "200", HttpHeaders.ETAG, "Names this content.");
        } else {
            ACTING.forEach((status, means) -> refusal(operation, status, means));
        }
        if (path.startsWith("/api/v1/tasks/")) {
            refusal(operation, "410", DONE);
        }
        header(operation, "401", HttpHeaders.WWW_AUTHENTICATE, "Bearer, and what is wrong with the token.");
        header(operation, "429", HttpHeaders.RETRY_AFTER, "Seconds.");
        parameters(operation);
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().setRequired(true);
        }
    }

    private static void parameters(Operation operation) {
        for (Parameter parameter : Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())) {
            switch (parameter.getName()) {
                case "limit" -> {
                    Schema<?> limit = parameter.getSchema();
                    limit.setMinimum(BigDecimal.ONE);
                    limit.setMaximum(BigDecimal.valueOf(Listing.MOST));
                }
                case "cursor" ->
                    header(operation, "200", HttpHeaders.LINK, "The next page (rel=next); none on the last.");
                case "Idempotency-Key" ->
                    parameter
                            .required(true)
                            .description("Any text of at most 200 characters, new for each new message.");
                case HttpHeaders.IF_MATCH -> {
                    parameter.required(true).description("The ETag of what you have seen, or *.");
                    WITH_TAG.forEach((status, means) -> refusal(operation, status, means));
                }
                default -> {}
            }
        }
    }

    private static void header(Operation operation, String status, String name, String means) {
        ApiResponse answer = operation.getResponses().get(status);
        if (answer != null) {
            answer.addHeaderObject(name, new Header().description(means).schema(new StringSchema()));
        }
    }

    private static void refusal(Operation operation, String status, String means) {
        ApiResponses responses = operation.getResponses();
        if (!responses.containsKey(status)) {
            responses.addApiResponse(
                    status,
                    new ApiResponse()
                            .description(means)
                            .content(new Content()
                                    .addMediaType(
                                            PROBLEM_JSON,
                                            new MediaType()
                                                    .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)))));
        }
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("RFC 9457")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("instance", new StringSchema().description("The path that was asked for."))
                .addProperty("detail", new StringSchema().description("What to do, in your language."))
                .addProperty(
                        "errors", new ArraySchema().items(new Schema<>().$ref("#/components/schemas/FieldProblem")));
    }
}
