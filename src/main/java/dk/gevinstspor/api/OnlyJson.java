package dk.gevinstspor.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.AbstractJackson2HttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What programs send is JSON, of at most {@value #MOST_BYTES} bytes however it is sent, and each field stands in it once;
 * whatever other notations libraries would bring along are not spoken.
 */
@Configuration(proxyBeanMethods = false)
class OnlyJson implements WebMvcConfigurer {

    static final long MOST_BYTES = 1_000_000;
    private static final int DEEPEST = 50;

    @Override
    public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
        converters.removeIf(each -> each instanceof AbstractJackson2HttpMessageConverter
                && !(each instanceof MappingJackson2HttpMessageConverter));
        for (HttpMessageConverter<?> each : converters) {
            if (each instanceof MappingJackson2HttpMessageConverter json) {
                json.setObjectMapper(json.getObjectMapper()
                        .copyWith(bounded())
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS));
            }
        }
    }

    private static JsonFactory bounded() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(MOST_BYTES)
                        .maxNestingDepth(DEEPEST)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }
}
