package dk.gevinstspor.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** A step without a name would break the page that shows it. */
class StepNamesTests {

    private static final Pattern STEP = Pattern.compile(
            "<bpmn:(userTask|serviceTask|intermediateCatchEvent|callActivity|eventBasedGateway|boundaryEvent) id=\"([^\"]+)\"");

    @ParameterizedTest
    @EnumSource(
            value = BusinessProcess.class,
            names = {
                "INITIATIVE_LIFECYCLE",
                "BENEFIT_CONTRACT",
                "BENEFIT_CALENDAR",
                "BENEFIT_FOLLOW_UP",
                "BENEFIT_DISPUTE",
                "DELIVERY_SETTLEMENT"
            })
    void every_step_of_an_initiative_has_a_name_in_both_languages(BusinessProcess process) throws IOException {
        assertThat(steps(process)).isNotEmpty();
        assertThat(steps(process)).allSatisfy(key -> {
            assertThat(texts(false).getProperty(key)).as(key).isNotBlank();
            assertThat(texts(true).getProperty(key)).as(key).isNotBlank();
        });
    }

    private static Stream<String> steps(BusinessProcess process) throws IOException {
        try (InputStream model = StepNamesTests.class.getResourceAsStream("/processes/" + process.id() + ".bpmn")) {
            return STEP.matcher(new String(model.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(step -> (step.group(1).equals("userTask") ? "task." : "lifecycle.step.") + step.group(2));
        }
    }

    private static Properties texts(boolean english) throws IOException {
        Properties all = new Properties();
        for (var bundle : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
            if (bundle.getFilename().endsWith("_en.properties") == english) {
                all.putAll(PropertiesLoaderUtils.loadProperties(bundle));
            }
        }
        return all;
    }
}
