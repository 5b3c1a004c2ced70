package dk.gevinstspor.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Notes every statement that the application sends to its database: imported by the tests that count them. */
public class StatementCounter implements BeanPostProcessor {

    private final List<String> sent = new CopyOnWriteArrayList<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool ? new Watched(pool) : bean;
    }

    public void reset() {
        sent.clear();
    }

    /** Since the last reset, in order. */
    public List<String> sent() {
        return List.copyOf(sent);
    }

    private final class Watched extends DelegatingDataSource {

        Watched(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return watch(Connection.class, super.getConnection(), "");
        }
    }

    /** A connection's statements are watched as well; each execution of one counts. */
    private <T> T watch(Class<T> type, T target, String sql) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            if (method.getName().startsWith("execute")) {
                sent.add(args != null && args[0] instanceof String given ? given : sql);
            }
            try {
                Object result = method.invoke(target, args);
                return result instanceof Statement statement && target instanceof Connection
                        ? watchAs(method.getReturnType().asSubclass(Statement.class), statement, sqlOf(args))
                        : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    private <S extends Statement> Object watchAs(Class<S> type, Statement statement, String sql) {
        return watch(type, type.cast(statement), sql);
    }

    private static String sqlOf(Object[] args) {
        return args != null && args.length > 0 && args[0] instanceof String sql ? sql : "";
    }
}
