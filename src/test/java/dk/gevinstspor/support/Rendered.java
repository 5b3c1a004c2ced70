package dk.gevinstspor.support;

import dk.gevinstspor.webui.BoundForm;
import dk.gevinstspor.webui.FormBinder;
import dk.gevinstspor.webui.InitiativePanel;
import dk.gevinstspor.webui.TaskContext;
import dk.gevinstspor.webui.TaskForm;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.ViewResolver;

/** The templates of forms and panels as the pages around them draw them, without those pages. In Danish. */
public class Rendered {

    private final WebApplicationContext context;
    private final ViewResolver thymeleafViewResolver;
    private final FormBinder binder;

    public Rendered(WebApplicationContext context, ViewResolver thymeleafViewResolver, FormBinder binder) {
        this.context = context;
        this.thymeleafViewResolver = thymeleafViewResolver;
        this.binder = binder;
    }

    /** As it is first opened. */
    public <F> String form(TaskForm<F> form, TaskContext task) {
        return form("forms/" + form.key(), binder.show(form.prefill(task)), form.model(task));
    }

    /** As it is drawn around these fields, with or without errors. */
    public String form(String template, BoundForm<?> fields, Map<String, Object> beside) {
        Map<String, Object> model = new HashMap<>(beside);
        model.put("template", template);
        fields.addTo(model);
        return view("part/form", model);
    }

    /** What was sent, bound and checked; rules of the domain are not asked. */
    public <F> BoundForm<F> sent(Class<F> type, Map<String, String> fields) {
        MockHttpServletRequest request = request();
        fields.forEach(request::setParameter);
        return inDanish(() -> binder.bind(type, request));
    }

    public String panel(InitiativePanel panel, UUID viewer, UUID initiative) {
        return fragment("panels/" + panel.key(), "panel", Map.of("panel", panel.model(viewer, initiative)));
    }

    public String fragment(String template, String fragment, Map<String, Object> beside) {
        Map<String, Object> model = new HashMap<>(beside);
        model.put("template", template);
        model.put("fragment", fragment);
        return view("part/fragment", model);
    }

    private String view(String name, Map<String, Object> model) {
        return inDanish(() -> {
            MockHttpServletResponse response = new MockHttpServletResponse();
            Objects.requireNonNull(thymeleafViewResolver.resolveViewName(name, Locale.forLanguageTag("da")))
                    .render(model, request(), response);
            return response.getContentAsString();
        });
    }

    private MockHttpServletRequest request() {
        MockHttpServletRequest request = new MockHttpServletRequest(context.getServletContext());
        request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, context);
        request.addPreferredLocale(Locale.forLanguageTag("da"));
        return request;
    }

    private interface Work<T> {
        T done() throws Exception;
    }

    private static <T> T inDanish(Work<T> work) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("da"));
        try {
            return work.done();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
