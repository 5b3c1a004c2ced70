package dk.gevinstspor.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded PostgreSQL keeps its data.
 *
 * @param dataDirectory relative to the working directory; made if it is missing
 */
@ConfigurationProperties("gevinstspor")
record EmbeddedDatabaseProperties(@DefaultValue("data") Path dataDirectory) {}
