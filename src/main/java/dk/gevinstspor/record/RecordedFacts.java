package dk.gevinstspor.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Configuration;

/** A configuration of nothing but {@link FactKind} beans: also the command that verifies the record reads it. */
@Configuration(proxyBeanMethods = false)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RecordedFacts {}
