package dk.gevinstspor.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Profile;

/** A part of the demonstration: there in the default profile, never in production, in tests only when asked for. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Profile("demo | (!prod & !test)")
@interface Demonstration {}
