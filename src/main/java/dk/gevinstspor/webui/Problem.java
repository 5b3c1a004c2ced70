package dk.gevinstspor.webui;

import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/**
 * What went wrong, for whoever looks at the page.
 *
 * @param status decides title and advice: {@code webui.problem.<status>.title} and {@code .text}
 * @param detail message key of a sentence about just this; empty without one
 * @param ask name of the role to ask; empty without one
 */
record Problem(int status, String detail, String ask) {

    static Problem of(HttpStatusCode status) {
        return new Problem(status.value(), "", "");
    }

    static Problem of(HttpStatusCode status, String detail) {
        return new Problem(status.value(), detail, "");
    }

    ModelAndView page() {
        return ApiProblem.isAsked() ? new ModelAndView(new ApiProblem(status, sentence())) : forPeople();
    }

    /** What a program is told: the message's key. */
    private String sentence() {
        return detail.isEmpty() ? "webui.api." + (status == 406 || status == 415 ? "format" : wording()) : detail;
    }

    private ModelAndView forPeople() {
        ModelAndView page = new ModelAndView("error/problem");
        page.setStatus(HttpStatusCode.valueOf(status));
        page.addObject("problem", this);
        page.addObject("requestId", RequestIds.current());
        return page;
    }

    /** The status whose texts suit: each other client's error reads as 400, each other server's error as 500. */
    public int wording() {
        return switch (status) {
            case 400, 403, 404, 405, 409, 413, 500, 503 -> status;
            default -> status < 500 ? 400 : 500;
        };
    }
}
