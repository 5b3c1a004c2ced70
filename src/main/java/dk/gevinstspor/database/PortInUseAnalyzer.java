package dk.gevinstspor.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one sentence that the port of the web site is taken. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PortInUseAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        String sentence =
                "Port %d is in use by another program: stop that program, or choose another port with SERVER_PORT=%d."
                        .formatted(cause.getPort(), cause.getPort() + 1);
        return new FailureAnalysis(sentence, null, cause);
    }
}
