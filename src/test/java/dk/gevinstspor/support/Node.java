package dk.gevinstspor.support;

import dk.gevinstspor.GevinstsporApplication;
import dk.gevinstspor.mail.WrittenMails;
import java.io.IOException;
import java.time.Clock;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** One of several nodes of the application on the same database, listening on 127.0.0.1 only. */
public final class Node implements AutoCloseable {

    private static final String POOL_AS_IN_PRODUCTION = "--spring.datasource.hikari.maximum-pool-size=20";

    private final ConfigurableApplicationContext context;

    private Node(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static Node start(JdbcConnectionDetails database, Clock clock) {
        return new Node(new SpringApplicationBuilder(GevinstsporApplication.class)
                .profiles("test")
                .initializers(context -> prepare((GenericApplicationContext) context, database, clock))
                .run("--server.port=0", "--server.address=127.0.0.1", POOL_AS_IN_PRODUCTION));
    }

    private static void prepare(GenericApplicationContext context, JdbcConnectionDetails database, Clock clock) {
        context.getBeanFactory().registerSingleton("withoutTests", new WithoutTests());
        context.getBeanFactory().registerSingleton("sharedDatabase", database);
        context.registerBean("sharedClock", Clock.class, () -> clock, bean -> bean.setPrimary(true));
        context.registerBean(TestOrganisation.class);
        context.registerBean(Played.class);
        context.registerBean(WrittenMails.class);
    }

    public <T> T get(Class<T> bean) {
        return context.getBean(bean);
    }

    public String url(String path) {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path;
    }

    @Override
    public void close() {
        context.close();
    }

    /** The application as it is packaged: what the tests declare is not scanned. */
    private static final class WithoutTests extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory factory) throws IOException {
            return type.getResource().getURL().toString().contains("/test-classes/");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof WithoutTests;
        }

        @Override
        public int hashCode() {
            return WithoutTests.class.hashCode();
        }
    }
}
