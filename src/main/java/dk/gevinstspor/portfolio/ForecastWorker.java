package dk.gevinstspor.portfolio;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The thread that makes large forecasts: one at a time, whichever node they are made on, and none twice. */
@Component
class ForecastWorker implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ForecastWorker.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ExecutorService thread;
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();

    ForecastWorker(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        CustomizableThreadFactory factory = new CustomizableThreadFactory("forecast-");
        factory.setDaemon(true);
        this.thread = Executors.newSingleThreadExecutor(factory);
    }

    /** Beside the caller, unless it is being made or waits to be. */
    void make(UUID programmeId, Runnable making) {
        if (underWay.add(programmeId)) {
            thread.execute(() -> {
                try {
                    atTheNodesTurn(making);
                } catch (RuntimeException e) {
                    LOG.warn("The forecast of programme {} was not made", programmeId, e);
                } finally {
                    underWay.remove(programmeId);
                }
            });
        }
    }

    boolean isMaking(UUID programmeId) {
        return underWay.contains(programmeId);
    }

    /** Each node keeps its own, but two that make one at once would both be slow. */
    private void atTheNodesTurn(Runnable making) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended('forecast', 0))")
                    .query((row, number) -> number)
                    .list();
            making.run();
        });
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
