package dk.gevinstspor.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where to go, once there is something to see. */
@Component
@Demonstration
class Welcome {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final Environment environment;

    Welcome(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void greet() {
        LOG.info("Gevinstspor is ready: http://localhost:{}", environment.getProperty("local.server.port"));
    }
}
