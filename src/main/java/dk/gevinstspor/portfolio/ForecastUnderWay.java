package dk.gevinstspor.portfolio;

import dk.gevinstspor.organisation.Programme;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no forecast to show yet: it is being made, and takes longer than somebody should wait for a page. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
class ForecastUnderWay extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Programme programme;

    ForecastUnderWay(Programme programme) {
        super("the forecast of programme " + programme.id() + " is being made");
        this.programme = programme;
    }

    Programme programme() {
        return programme;
    }
}
