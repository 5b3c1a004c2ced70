package dk.gevinstspor.lifecycle.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.springframework.boot.autoconfigure.AbstractDependsOnBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.stereotype.Component;

/** Starts the engine after Flyway: its tables belong in the schema that Flyway makes. */
@Component
class EngineAfterFlyway extends AbstractDependsOnBeanFactoryPostProcessor {

    EngineAfterFlyway() {
        super(ProcessEngine.class, ProcessEngineFactoryBean.class, FlywayMigrationInitializer.class);
    }
}
