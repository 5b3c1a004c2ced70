package dk.gevinstspor.administration;

import dk.gevinstspor.webui.BoundForm;
import dk.gevinstspor.webui.FormBinder;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Shows a form, and saves what was sent or shows it again with what is wrong. */
@Component
class FormPages {

    private final FormBinder binder;

    FormPages(FormBinder binder) {
        this.binder = binder;
    }

    /** What is done with a form whose fields are right; it may still find something wrong. */
    interface Saving<F> {
        void save(F form, Errors errors);
    }

    ModelAndView show(FormPage page, Object form) {
        return view(page, binder.show(form));
    }

    <F> ModelAndView submit(FormPage page, Class<F> type, HttpServletRequest request, Saving<F> saving) {
        BoundForm<F> form = binder.bind(type, request);
        if (!form.hasErrors()) {
            try {
                saving.save(form.value(), form.errors());
            } catch (OptimisticLockingFailureException e) {
                form.errors().reject("organisation.stale");
            }
        }
        if (form.hasErrors()) {
            ModelAndView again = view(page, form);
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
        return done(request, "organisation." + page.key() + ".done", page.back());
    }

    /** After a button without a form. */
    ModelAndView done(HttpServletRequest request, String message, String back) {
        RequestContextUtils.getOutputFlashMap(request).put("flashSuccess", message);
        return new ModelAndView("redirect:" + back);
    }

    ModelAndView refused(HttpServletRequest request, String message, String back) {
        RequestContextUtils.getOutputFlashMap(request).put("flashError", message);
        return new ModelAndView("redirect:" + back);
    }

    private static ModelAndView view(FormPage page, BoundForm<?> form) {
        ModelAndView view = new ModelAndView("organisation/form");
        form.addTo(view.getModel());
        view.addObject("page", page);
        return view;
    }
}
