package dk.gevinstspor.portfolio;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Tells people that the first forecast is being made, and shows the page that they asked for when it is there. */
@ControllerAdvice(
        assignableTypes = {
            PortfolioController.class,
            OutlookController.class,
            AccountController.class,
            OnePagerController.class
        })
@Order(Ordered.HIGHEST_PRECEDENCE)
class ForecastUnderWayPage {

    private static final String SECONDS_UNTIL_THEN = "20";

    @ExceptionHandler
    ModelAndView wait(ForecastUnderWay e, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_THEN);
        ModelAndView page = new ModelAndView("portefoelje/regnes", HttpStatus.SERVICE_UNAVAILABLE);
        return page.addObject("programme", e.programme());
    }
}
