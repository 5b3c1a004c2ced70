package dk.gevinstspor.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.contract.Party;
import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.lifecycle.Facts;
import dk.gevinstspor.organisation.Programme.Review;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Bean;

/** What the models ask and call, also those still in use somewhere, must be there. */
class ExpressionTests {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^}]*}");
    private static final Pattern FACT = Pattern.compile("\\$\\{facts\\.(\\w+)\\((.*)\\)}");
    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern ARGUMENT = Pattern.compile("execution\\.processBusinessKey|'[A-Z_]+'|\\d+");

    /** A method and how many things it is told. */
    private record Signature(String name, int arguments) {}

    static Stream<String> models() {
        return Stream.of("processes", "processes-v1").flatMap(BareEngine::models);
    }

    @ParameterizedTest
    @MethodSource("models")
    void each_expression_is_understood_and_is_a_question_to_the_facts_or_the_name_of_a_bean(String model) {
        var expressions = new JuelExpressionManager();

        assertThat(expressionsOf(model)).isNotEmpty().allSatisfy(text -> {
            assertThat(expressions.createExpression(text).isLiteralText()).isFalse();
            assertThat(FACT.matcher(text).matches() || BEAN.matcher(text).matches())
                    .as(text)
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_question_tells_only_the_business_key_and_constants(String model) {
        assertThat(questionsOf(model))
                .allSatisfy(question -> assertThat(argumentsOf(question.group(2)))
                        .allMatch(argument -> ARGUMENT.matcher(argument).matches()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void the_stand_in_of_the_tests_answers_each_question(String model) {
        assertThat(answersOf(StatedFacts.class)).containsAll(signaturesOf(model));
    }

    @ParameterizedTest
    @MethodSource("models")
    void the_facts_answer_each_question(String model) {
        assertThat(Modifier.isPublic(Facts.class.getModifiers()))
                .as("expressions call public classes only")
                .isTrue();
        assertThat(answersOf(Facts.class)).containsAll(signaturesOf(model));
    }

    @ParameterizedTest
    @MethodSource("models")
    void each_service_task_has_its_delegate(String model) {
        Set<String> delegates = Stream.of(Delegates.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Bean.class))
                .filter(method -> JavaDelegate.class.isAssignableFrom(method.getReturnType()))
                .map(Method::getName)
                .collect(Collectors.toSet());

        assertThat(delegates).containsAll(beansOf(model));
    }

    @ParameterizedTest
    @MethodSource("models")
    void the_constants_are_ones_that_the_domain_knows(String model) {
        Map<String, Set<String>> known = Map.of(
                "at", namesOf(Stage.values()),
                "needsReview", namesOf(Review.values()),
                "needsSignature", namesOf(Party.values()));

        assertThat(questionsOf(model))
                .allSatisfy(question -> assertThat(argumentsOf(question.group(2)))
                        .filteredOn(argument -> argument.startsWith("'"))
                        .allSatisfy(argument ->
                                assertThat(known.get(question.group(1))).contains(argument.replace("'", ""))));
    }

    private static Set<String> namesOf(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).collect(Collectors.toSet());
    }

    private static Set<String> beansOf(String model) {
        return expressionsOf(model).stream()
                .map(BEAN::matcher)
                .filter(Matcher::matches)
                .map(bean -> bean.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Signature> signaturesOf(String model) {
        return questionsOf(model).stream()
                .map(question -> new Signature(
                        question.group(1), argumentsOf(question.group(2)).size()))
                .collect(Collectors.toSet());
    }

    private static Set<Signature> answersOf(Class<?> facts) {
        return Stream.of(facts.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class)
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(ExpressionTests::signature)
                .collect(Collectors.toSet());
    }

    private static Signature signature(Method method) {
        return new Signature(method.getName(), method.getParameterCount());
    }

    private static List<Matcher> questionsOf(String model) {
        return expressionsOf(model).stream()
                .map(FACT::matcher)
                .filter(Matcher::matches)
                .toList();
    }

    private static List<String> argumentsOf(String list) {
        return list.isBlank() ? List.of() : List.of(list.split(",\\s*"));
    }

    private static Set<String> expressionsOf(String model) {
        String xml =
                Bpmn.convertToString(Bpmn.readModelFromStream(ExpressionTests.class.getResourceAsStream("/" + model)));
        return EXPRESSION
                .matcher(xml.replace("&apos;", "'").replace("&quot;", "\""))
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
