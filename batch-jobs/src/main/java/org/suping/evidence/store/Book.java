package org.suping.evidence.store;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The book: where what is decided is kept. {@link Books} opens it for a run (migrated) or for reading (while a run may be
 * alive).
 *
 * <p>Times in it are UTC, to the microsecond: {@link #utc} and {@link #instant} convert, no driver does.
 */
public final class Book implements AutoCloseable {

    private final HikariDataSource pool;
    private final PlatformTransactionManager transactionManager;
    private final JdbcClient jdbc;
    private final Runnable afterwards;

    Book(HikariDataSource pool, Runnable afterwards) {
        this.pool = pool;
        this.transactionManager = new JdbcTransactionManager(pool);
        this.jdbc = JdbcClient.create(pool);
        this.afterwards = afterwards;
    }

    public DataSource dataSource() {
        return pool;
    }

    public PlatformTransactionManager transactionManager() {
        return transactionManager;
    }

    /** For the stores. */
    public JdbcClient jdbc() {
        return jdbc;
    }

    /** One decision, written whole or not at all. */
    public TransactionTemplate transaction() {
        return new TransactionTemplate(transactionManager);
    }

    /** The moment as a time column holds it. */
    public static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    /** The moment a time column holds. */
    public static Instant instant(LocalDateTime column) {
        return column.toInstant(ZoneOffset.UTC);
    }

    @Override
    public void close() {
        pool.close();
        afterwards.run();
    }
}
