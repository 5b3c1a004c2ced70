package dk.gevinstspor;

import dk.gevinstspor.record.VerifyRecord;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Starts Gevinstspor: the web site, the process engine and, unless told otherwise, its own PostgreSQL. With
 * {@code --verify-record} it verifies the record instead, and ends.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GevinstsporApplication {

    public static void main(String[] args) {
        if (VerifyRecord.isAsked(args)) {
            System.exit(VerifyRecord.run(System.out, args));
        }
        SpringApplication.run(GevinstsporApplication.class, args);
    }
}
