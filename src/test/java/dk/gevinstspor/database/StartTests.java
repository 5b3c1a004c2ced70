package dk.gevinstspor.database;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class StartTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Today today;

    @Test
    void flyway_has_run_in_the_schema_of_the_application() {
        assertThat(jdbc.sql("select count(*) from gevinstspor.flyway_schema_history where success")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void the_tables_of_the_engine_are_in_the_same_schema() {
        assertThat(jdbc.sql("select schemaname from pg_tables where tablename = 'act_ru_task'")
                        .query(String.class)
                        .list())
                .containsExactly("gevinstspor");
    }

    @Test
    void the_programme_lives_by_the_clock_of_the_tests() {
        assertThat(today.date()).isEqualTo(MutableClock.START);
    }
}
