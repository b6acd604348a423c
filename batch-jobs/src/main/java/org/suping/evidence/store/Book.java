package org.suping.evidence.store;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The book: where what is decided is kept. Opened for a run (migrated) or for reading (while a run may be alive). */
public interface Book extends AutoCloseable {

    DataSource dataSource();

    /** For the stores. */
    JdbcClient jdbc();

    /** One decision, written whole or not at all. */
    TransactionTemplate transaction();

    @Override
    void close();
}
