package dk.gevinstspor.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A parameter that nobody reads, or that stands twice, is refused: a misspelt filter would let everything through. */
@Configuration(proxyBeanMethods = false)
class KnownParameters implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                if (handler instanceof HandlerMethod method
                        && method.getBeanType().isAnnotationPresent(Api.class)) {
                    check(request, method);
                }
                return true;
            }
        });
    }

    private static void check(HttpServletRequest request, HandlerMethod method) {
        Set<String> known = Arrays.stream(method.getMethod().getParameters())
                .filter(each -> each.isAnnotationPresent(RequestParam.class))
                .map(Parameter::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        request.getParameterMap().forEach((name, values) -> {
            if (!known.contains(name)) {
                throw known.isEmpty()
                        ? Declined.of(HttpStatus.BAD_REQUEST, "api.parameter.none")
                        : Declined.of(HttpStatus.BAD_REQUEST, "api.parameter.unknown", String.join(", ", known));
            }
            if (values.length > 1) {
                throw Declined.of(HttpStatus.BAD_REQUEST, "api.parameter.twice", name);
            }
        });
    }
}
