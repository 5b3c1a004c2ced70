package dk.gevinstspor.print;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Compiles the report templates in the background once the application answers. Tests compile what they use. */
@Component
@Profile("!test")
class CompileAtStart {

    private static final Logger log = LoggerFactory.getLogger(CompileAtStart.class);

    private final ReportTemplates templates;

    CompileAtStart(ReportTemplates templates) {
        this.templates = templates;
    }

    @EventListener(ApplicationReadyEvent.class)
    void compile() {
        Thread thread = new Thread(this::run, "report-templates");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            templates.compileAll();
        } catch (ReportFailed e) {
            log.error("The report templates did not compile; reports will fail", e);
        }
    }
}
