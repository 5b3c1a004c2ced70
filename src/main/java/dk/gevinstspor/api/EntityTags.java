package dk.gevinstspor.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Every answer has a tag of its content, unless it says a better one; who has it already is told 304. */
@Configuration(proxyBeanMethods = false)
class EntityTags {

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> entityTagsOfTheApi() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> tags = new FilterRegistrationBean<>(new TagsOfContent());
        tags.addUrlPatterns("/api/*");
        return tags;
    }

    /** Who asks only for the head is told the tag that the answer would have. */
    private static final class TagsOfContent extends ShallowEtagHeaderFilter {

        @Override
        protected boolean isEligibleForEtag(
                HttpServletRequest request, HttpServletResponse response, int status, InputStream content) {
            return super.isEligibleForEtag(
                    HttpMethod.HEAD.matches(request.getMethod()) ? asGet(request) : request, response, status, content);
        }

        private static HttpServletRequest asGet(HttpServletRequest head) {
            return new HttpServletRequestWrapper(head) {
                @Override
                public String getMethod() {
                    return HttpMethod.GET.name();
                }
            };
        }
    }
}
