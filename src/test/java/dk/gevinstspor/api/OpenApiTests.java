package dk.gevinstspor.api;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.support.DatabaseTest;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The description of the interface is valid, complete, and says what goes wrong. */
@DatabaseTest
class OpenApiTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private OpenAPI described;

    @BeforeEach
    void read() throws Exception {
        SwaggerParseResult result = parse("/api/v1/openapi");
        assertThat(result.getMessages()).isEmpty();
        described = result.getOpenAPI();
    }

    private SwaggerParseResult parse(String path) throws Exception {
        String document = mvc.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return new OpenAPIV3Parser().readContents(document, null, new ParseOptions());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/openapi", "/api/v1/openapi.yaml"})
    void it_is_valid_as_json_and_as_yaml(String path) throws Exception {
        assertThat(parse(path).getMessages()).isEmpty();
    }

    @Test
    void every_operation_of_the_code_is_in_it_and_nothing_else() {
        Set<String> handled = mappings.getHandlerMethods().entrySet().stream()
                .filter(each -> each.getValue().getBeanType().getPackageName().startsWith("dk.gevinstspor"))
                .flatMap(each -> operations(each.getKey()))
                .collect(toCollection(TreeSet::new));
        Set<String> told = described.getPaths().entrySet().stream()
                .flatMap(path -> path.getValue().readOperationsMap().keySet().stream()
                        .map(method -> method + " " + path.getKey()))
                .collect(toCollection(TreeSet::new));

        assertThat(told).isEqualTo(handled).hasSizeGreaterThan(15);
    }

    private static Stream<String> operations(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/v1/"))
                .flatMap(path ->
                        mapping.getMethodsCondition().getMethods().stream().map(method -> method + " " + path));
    }

    @Test
    void every_operation_says_what_it_does_what_it_answers_and_what_goes_wrong() {
        operations().forEach(operation -> {
            assertThat(operation.getSummary()).as(operation.getOperationId()).isNotBlank();
            assertThat(operation.getResponses().keySet())
                    .as(operation.getOperationId())
                    .contains("400", "401", "404")
                    .anyMatch(status -> status.startsWith("2"));
        });
    }

    @Test
    void nobody_is_asked_for_who_she_is_or_what_she_speaks() {
        assertThat(operations()
                        .flatMap(each -> Stream.ofNullable(each.getParameters()).flatMap(java.util.List::stream)))
                .extracting(parameter -> parameter.getName())
                .doesNotContain("user", "locale")
                .contains("If-Match", "Idempotency-Key", "cursor");
    }

    @Test
    void amounts_are_told_with_their_unit() {
        Schema<?> line = described.getComponents().getSchemas().get("CaseLine");

        assertThat(line.getProperties().keySet()).contains("amountsTkr", "fte", "rateTkrPerFte");
    }

    private Stream<Operation> operations() {
        return described.getPaths().values().stream().flatMap(path -> path.readOperations().stream());
    }
}
