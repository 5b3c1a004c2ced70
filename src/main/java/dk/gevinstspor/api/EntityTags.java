package dk.gevinstspor.api;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Every answer has a tag of its content, unless it says a better one; who has it already is told 304. */
@Configuration(proxyBeanMethods = false)
class EntityTags {

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> entityTagsOfTheApi() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> tags =
                new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        tags.addUrlPatterns("/api/*");
        return tags;
    }
}
