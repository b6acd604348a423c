package org.suping.definitions.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.vocabulary.Language;

/** What is told of a source that is a database, or a Parquet file, and defined wrongly. */
class JdbcSourceTest {

    private static final String SOURCE = """
            code: crm
            name: {zh: 客户系统, en: CRM}
            record: exposure
            format: jdbc
            columns:
              - {column: org, header: ORG}
              - {column: month, header: MONTH, format: yyyy-MM-dd}
              - {column: line, constant: motor}
              - {column: premium, header: PREMIUM}
            jdbc:
              url: "jdbc:mysql://crm.example:3306/crm"
              user: reader
              password-variable: SUPING_CRM_PASSWORD
              query: select id, org, month, premium from premium where month between :period_start and :period_end
              key: id
            """;
    private static final String URL = "jdbc:mysql://crm.example:3306/crm";

    @TempDir
    Path temporary;

    private ConfigCopy copy;

    @BeforeEach
    void define() {
        copy = ConfigCopy.in(temporary).write("sources/crm.yml", SOURCE);
    }

    @Test
    void is_right_as_it_stands() {
        assertThat(told()).isEmpty();
        copy.change("sources/crm.yml", "format: jdbc", "format: jdbc\nzone: Asia/Shanghai");
        assertThat(told()).isEmpty();
    }

    @Test
    void names_the_addresses_that_are_allowed() {
        copy.change("sources/crm.yml", URL, "jdbc:postgresql://crm/crm");

        assertThat(told())
                .containsExactly("config/sources/crm.yml:11  The database's address is none of those allowed."
                        + " Expected jdbc:h2:tcp://HOST[:PORT]/NAME, jdbc:h2:file:NAME, jdbc:mysql://HOST[:PORT]/NAME,"
                        + " without user and password."
                        + " Write it so, or export the rows of another database to a file");
    }

    @Test
    void names_the_property_that_is_refused_and_the_nearest_that_is_not() {
        copy.change("sources/crm.yml", URL, URL + "?sockettimeout=1000");
        assertThat(told())
                .containsExactly("config/sources/crm.yml:11  The address sets sockettimeout."
                        + " Expected socketTimeout. Delete it");

        copy.change("sources/crm.yml", "sockettimeout=1000", "allowLoadLocalInfile=true");
        assertThat(told())
                .containsExactly("config/sources/crm.yml:11  The address sets allowLoadLocalInfile."
                        + " Expected characterEncoding, connectTimeout, socketTimeout, sslMode, tcpKeepAlive, tlsVersions,"
                        + " useCompression. Delete it");
    }

    @Test
    void keeps_a_file_in_the_data_folder() {
        copy.change("sources/crm.yml", URL, "jdbc:h2:file:../../etc/crm");

        assertThat(told())
                .containsExactly("config/sources/crm.yml:11  The database's file lies outside the data folder."
                        + " Expected a name below the data folder, as jdbc:h2:file:crm/backup."
                        + " Move the file into the data folder, and write its name there");
    }

    @Test
    void takes_one_select_that_reads_and_the_days_it_knows() {
        copy.change("sources/crm.yml", "where month between", "for update; where month between");
        assertThat(told())
                .containsExactly("config/sources/crm.yml:14  The query holds \";\"."
                        + " Expected one SELECT that only reads, without comments and semicolons;"
                        + " days are :period_start, :period_end, :as_of. Rewrite it");

        copy.change("sources/crm.yml", "for update; ", "").change("sources/crm.yml", ":period_end", ":today");
        assertThat(told())
                .containsExactly("config/sources/crm.yml:14  The query holds \":today\"."
                        + " Expected one SELECT that only reads, without comments and semicolons;"
                        + " days are :period_start, :period_end, :as_of. Rewrite it");
    }

    @Test
    void says_what_is_missing_and_what_belongs_to_another_format() {
        copy.change("sources/crm.yml", "format: jdbc", "format: jdbc\ncharset: UTF-8\nzone: Asia/Shanghia")
                .change("sources/crm.yml", "  key: id\n", "")
                .change("sources/crm.yml", "SUPING_CRM_PASSWORD", "secret word");

        assertThat(told())
                .containsExactly(
                        "config/sources/crm.yml:5  charset means nothing for the format jdbc."
                                + " Expected the keys of this format only. Delete charset, or change format",
                        "config/sources/crm.yml:6  Unknown time zone “Asia/Shanghia”."
                                + " The nearest is “Asia/Shanghai”. Correct it",
                        "config/sources/crm.yml:13  jdbc.key is missing. Expected key here. Add it",
                        "config/sources/crm.yml:15  jdbc.password-variable = secret word."
                                + " Expected something like SUPING_CRM_PASSWORD. Correct it");
    }

    @Test
    void asks_for_no_encoding_of_a_parquet_file_and_for_no_zone_of_text() {
        copy.change("sources/crm.yml", "format: jdbc", "format: parquet\nfiles: \"x.parquet\"\nsheet: \"1\"");
        assertThat(told())
                .containsExactly(
                        "config/sources/crm.yml:6  sheet means nothing for the format parquet."
                                + " Expected the keys of this format only. Delete sheet, or change format",
                        "config/sources/crm.yml:12  jdbc means nothing for the format parquet."
                                + " Expected the keys of this format only. Delete jdbc, or change format");

        copy.write(
                "sources/crm.yml", copy.read("sources/finance.yml").replace("code: finance", "code: crm\nzone: UTC"));
        assertThat(told())
                .containsExactly("config/sources/crm.yml:5  zone means nothing for the format delimited."
                        + " Expected the keys of this format only. Delete zone, or change format");
    }

    private List<String> told() {
        return DefinitionsLoader.load(copy.folder()).findings().stream()
                .map(finding -> finding.sentence(Language.EN))
                .toList();
    }
}
