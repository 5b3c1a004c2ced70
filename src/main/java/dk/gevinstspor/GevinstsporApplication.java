package dk.gevinstspor;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Gevinstspor: the web site, the process engine and, unless told otherwise, its own PostgreSQL. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GevinstsporApplication {

    public static void main(String[] args) {
        SpringApplication.run(GevinstsporApplication.class, args);
    }
}
