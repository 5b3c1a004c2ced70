package dk.gevinstspor.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the steering group is advised at gate 1, rule by rule and at each boundary. One ÅV saves 574 t.kr. a year. */
class PrioritisationTests {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final DmnDecision DECISION = ENGINE.parseDecision(
            "prioritisation", PrioritisationTests.class.getResourceAsStream("/processes/prioritisation.dmn"));

    @ParameterizedTest(name = "{0}, {1} ÅV for {2} t.kr., takstfinansieret {3}: {4} {5}")
    @CsvSource({
        // whatever else it is, a fee-funded one is paid by others
        "LOW,    5.5,  440,  true,  OTHER_FUNDING, fee-funded",
        "HIGH,   0,    9000, true,  OTHER_FUNDING, fee-funded",
        "LOW,    0,    10,   false, REJECT,        no-saving",
        "LOW,    0.01, 22.9, false, PARK,          weak-return",
        // operation is 25 % of the development a year: from four times the saving nothing is left
        "LOW,    0.1,  229.6, false, REJECT,       eaten-by-operation",
        "LOW,    0.1,  229.5, false, PARK,         weak-return",
        "HIGH,   1,    2296, false, REJECT,        eaten-by-operation",
        // a robot costs about 150 t.kr.
        "LOW,    0.6,  150,  false, APPROVE,       quick-return",
        "MEDIUM, 0.6,  150,  false, APPROVE,       quick-return",
        "MEDIUM, 0.5,  287,  false, APPROVE,       quick-return",
        "MEDIUM, 0.5,  287.1, false, PARK,         weak-return",
        "LOW,    0.5,  287.1, false, APPROVE,      fair-return",
        "LOW,    0.5,  574,  false, APPROVE,       fair-return",
        "LOW,    0.5,  574.1, false, PARK,         too-expensive",
        "LOW,    0.2,  230,  false, PARK,          weak-return",
        "MEDIUM, 2,    1148, false, APPROVE,       quick-return",
        // machine learning costs about 500 t.kr.
        "HIGH,   1.5,  500,  false, APPROVE,       large-effect",
        "HIGH,   1,    500,  false, APPROVE,       large-effect",
        "HIGH,   0.99, 500,  false, PARK,          too-complex",
        "HIGH,   1.5,  501,  false, PARK,          too-complex",
        "HIGH,   0.2,  100,  false, PARK,          too-complex",
        "MEDIUM, 0.6,  501,  false, PARK,          too-expensive",
        "MEDIUM, 0.6,  500,  false, PARK,          weak-return"
    })
    void advises(String complexity, BigDecimal fte, BigDecimal cost, boolean feeFunded, String advice, String why) {
        assertThat(evaluate(complexity, fte, cost, feeFunded))
                .containsEntry("recommendation", advice)
                .containsEntry("reason", "initiative.advice." + why);
    }

    @Test
    void every_screening_gets_exactly_one_answer() {
        for (String complexity : List.of("LOW", "MEDIUM", "HIGH")) {
            for (String fte : List.of("0", "0.05", "0.2", "0.5", "1", "3", "7")) {
                for (String cost : List.of("0", "50", "150", "500", "900", "5000")) {
                    for (boolean feeFunded : new boolean[] {true, false}) {
                        assertThat(evaluate(complexity, new BigDecimal(fte), new BigDecimal(cost), feeFunded))
                                .hasSize(2);
                    }
                }
            }
        }
    }

    @Test
    void the_first_rule_that_fits_counts_and_the_last_one_always_fits() {
        DecisionTable table = table();
        assertThat(table.getHitPolicy()).isEqualTo(HitPolicy.FIRST);
        List<Rule> rules = List.copyOf(table.getRules());
        assertThat(rules.get(rules.size() - 1).getInputEntries())
                .allSatisfy(
                        entry -> assertThat(entry.getText().getTextContent()).isEmpty());
    }

    @Test
    void every_rule_says_why_in_a_sentence_and_by_a_key_of_its_own_with_a_text_in_both_languages() throws IOException {
        Set<String> reasons = new HashSet<>();
        for (Rule rule : table().getRules()) {
            assertThat(rule.getDescription().getTextContent())
                    .as("annotation of " + rule.getId())
                    .endsWith(".");
            String reason =
                    List.copyOf(rule.getOutputEntries()).get(1).getText().getTextContent();
            assertThat(reason).isEqualTo("\"initiative.advice." + rule.getId().substring("rule-".length()) + "\"");
            assertThat(reasons.add(reason)).isTrue();
            for (String language : List.of("", "_en")) {
                assertThat(texts(language)).containsKey(reason.replace("\"", ""));
            }
        }
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (var in =
                PrioritisationTests.class.getResourceAsStream("/messages/initiative" + language + ".properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static DecisionTable table() {
        var model =
                Dmn.readModelFromStream(PrioritisationTests.class.getResourceAsStream("/processes/prioritisation.dmn"));
        return model.getModelElementsByType(DecisionTable.class).iterator().next();
    }

    private static Map<String, Object> evaluate(String complexity, BigDecimal fte, BigDecimal cost, boolean feeFunded) {
        return ENGINE.evaluateDecisionTable(
                        DECISION, Map.of("complexity", complexity, "fte", fte, "cost", cost, "feeFunded", feeFunded))
                .getSingleResult()
                .getEntryMap();
    }
}
