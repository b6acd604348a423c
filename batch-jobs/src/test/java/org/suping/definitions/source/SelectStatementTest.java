package org.suping.definitions.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One SELECT that reads, at an address that does nothing by itself. */
class SelectStatementTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from complaint",
                "WITH c AS (SELECT id FROM complaint) SELECT id, replace(name, 'delete; --', '') FROM c",
                "select \"update\", `set` from t where d between :period_start and :period_end",
                "select id::varchar from t where d <= :as_of"
            })
    void may_read(String text) {
        assertThat(SelectStatement.mistake(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "delete from t|delete",
                "select 1; drop table t|;",
                "select 1 -- more|--",
                "select 1 /*! into outfile 'x' */|/*",
                "select 1 # more|#",
                "select a into outfile 'x' from t|into",
                "select * from t for update|for",
                "select file_read('/etc/passwd')|file_read",
                "select \"FILE_READ\"('/etc/passwd')|\"(",
                "select load_file('/etc/passwd')|load_file",
                "select sleep(10)|sleep",
                "select 'it\\'s' from t|'",
                "select 'open from t|'",
                "select * from t where a = ?|?",
                "select * from t where a = :today|:today",
                "call shutdown()|call"
            },
            quoteCharacter = '~')
    void may_do_nothing_else(String text, String told) {
        assertThat(SelectStatement.mistake(text)).contains(told);
    }

    @Test
    void puts_days_where_they_are_named_and_nowhere_else() {
        assertThat(SelectStatement.of("select ':as_of' as x from t where a > :as_of and b < :period_end"))
                .isEqualTo(new SelectStatement(
                        "select ':as_of' as x from t where a > ? and b < ?", List.of("as_of", "period_end")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:h2:tcp://crm:9092/./crm;INIT=RUNSCRIPT FROM 'x'|INIT",
                "jdbc:h2:file:crm;TRACE_LEVEL_FILE=3|TRACE_LEVEL_FILE",
                "jdbc:mysql://crm/crm?allowLoadLocalInfile=true|allowLoadLocalInfile",
                "jdbc:mysql://crm/crm?sslMode=REQUIRED&autoDeserialize=true|autoDeserialize",
                "jdbc:mysql://crm/crm?user=root|user"
            },
            quoteCharacter = '~')
    void refuses_properties_that_a_driver_would_obey(String url, String told) {
        assertThat(DatabaseAddress.isKnown(url)).isTrue();
        assertThat(DatabaseAddress.refused(url)).contains(told);
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:file:crm,true",
        "jdbc:h2:file:backup/crm..2026;MODE=MySQL,true",
        "jdbc:h2:tcp://crm/~/crm,true",
        "jdbc:h2:file:/data/crm,false",
        "jdbc:h2:file:~/crm,false",
        "jdbc:h2:file:../crm,false",
        "jdbc:h2:file:backup/../../crm,false",
        "jdbc:h2:file:nio:/data/crm,false",
        "jdbc:h2:file:C:\\data\\crm,false"
    })
    void keeps_a_file_in_the_data_folder(String url, boolean inside) {
        assertThat(DatabaseAddress.isKnown(url)).isTrue();
        assertThat(DatabaseAddress.staysInside(url)).isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:mem:crm",
                "jdbc:mysql://root:secret@crm/crm",
                "jdbc:mysql:loadbalance://a,b/crm",
                "jdbc:mysql://(host=crm,allowLoadLocalInfile=true)/crm",
                "jdbc:postgresql://crm/crm",
                "jdbc:sqlite:/etc/passwd"
            })
    void knows_no_other_address(String url) {
        assertThat(DatabaseAddress.isKnown(url)).isFalse();
    }
}
