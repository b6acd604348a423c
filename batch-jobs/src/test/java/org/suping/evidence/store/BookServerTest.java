package org.suping.evidence.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suping.findings.BlockedException;
import org.suping.vocabulary.ExitCode;

/** Which servers the environment may name. */
class BookServerTest {

    private static final String SECRET = "s3cret";

    @Test
    void is_none_when_the_environment_names_none() {
        assertThat(BookServer.from(Map.of())).isEmpty();
    }

    @Test
    void is_named_with_harmless_properties() {
        assertThat(BookServer.from(
                        environment("jdbc:mysql://db.example:3306/suping?sslMode=VERIFY_CA&connectTimeout=500")))
                .hasValueSatisfying(server -> assertThat(server).hasToString("db.example:3306/suping"));
    }

    @Test
    void may_be_known_by_a_certificate_authority_of_the_company() {
        assertThat(BookServer.from(environment("jdbc:mysql://db/suping?sslMode=VERIFY_CA"
                        + "&trustCertificateKeyStoreUrl=file:/etc/suping/ca.p12"
                        + "&trustCertificateKeyStoreType=PKCS12")))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://db/suping?allowLoadLocalInfile=true",
                "jdbc:mysql://db/suping?sslMode=DISABLED&autoDeserialize=true",
                "jdbc:mysql://db/suping?%61utoDeserialize=true",
                "jdbc:mysql://db/suping?queryInterceptors=x",
                "jdbc:mysql://db/suping?user=root",
                "jdbc:mysql://db/suping?serverRSAPublicKeyFile=/etc/passwd",
                "jdbc:mysql://db/suping?trustCertificateKeyStoreUrl=http://elsewhere/ca.p12",
                "jdbc:mysql://db/suping?trustCertificateKeyStoreUrl=jar:http://elsewhere/x.jar!/ca.p12",
                "jdbc:mysql://db/suping?trustCertificateKeyStoreUrl=file://elsewhere/ca.p12",
                "jdbc:mysql://db/suping?trustCertificateKeyStoreUrl",
                "jdbc:mysql://db/suping?"
            })
    void refuses_properties_that_can_do_more_than_connect(String url) {
        assertThatThrownBy(() -> BookServer.from(environment(url)))
                .isInstanceOfSatisfying(BlockedException.class, refused -> {
                    assertThat(refused.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
                    assertThat(refused.findings().get(0).code()).isEqualTo("BOOK-03");
                })
                .hasMessageMatching(
                        "SUPING_BOOK_URL  connection property \\S* is not allowed\\. only timeouts, TLS and compression: others can make the driver load classes or read files\\. remove \\S* from SUPING_BOOK_URL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:mem:x;INIT=RUNSCRIPT FROM 'http://example/x.sql'",
                "jdbc:mysql://(host=db,autoDeserialize=true)/suping",
                "jdbc:mysql://address=(host=db)/suping",
                "jdbc:mysql://root:s3cret@db/suping",
                "jdbc:mysql:loadbalance://db/suping",
                "jdbc:mysql://db",
                "localhost"
            })
    void refuses_other_forms_without_showing_them(String url) {
        assertThatThrownBy(() -> BookServer.from(environment(url)))
                .isInstanceOfSatisfying(
                        BlockedException.class,
                        refused -> assertThat(refused.findings().get(0).code()).isEqualTo("BOOK-02"))
                .hasMessage(
                        "SUPING_BOOK_URL  the variable is missing or not in this form (not shown: it may hold a secret). SUPING_BOOK_URL as jdbc:mysql://HOST[:PORT]/DATABASE[?PROPERTY=VALUE] (mysql for MariaDB too), the account in SUPING_BOOK_USER, its password in SUPING_BOOK_PASSWORD. correct the environment; with none of the three the book is a file under work/")
                .hasMessageNotContaining(url);
    }

    @Test
    void wants_an_account() {
        assertThatThrownBy(() -> BookServer.from(Map.of(BookServer.URL, "jdbc:mysql://db/suping")))
                .hasMessageStartingWith("SUPING_BOOK_USER  the variable is missing");
    }

    @Test
    void that_does_not_answer_is_a_finding_without_the_password() {
        BookServer server = BookServer.from(environment("jdbc:mysql://127.0.0.1:1/suping?connectTimeout=500"))
                .orElseThrow();
        assertThatThrownBy(server::connect)
                .isInstanceOfSatisfying(
                        BlockedException.class,
                        refused -> assertThat(refused.exitCode()).isEqualTo(ExitCode.STORE_FAILED))
                .hasMessage("127.0.0.1:1/suping  the database server cannot be reached. a server that runs, with this"
                        + " host, port and database. check server and network, then run again; nothing that was done is"
                        + " lost")
                .hasStackTraceContaining("Communications link failure");
    }

    private static Map<String, String> environment(String url) {
        return Map.of(BookServer.URL, url, BookServer.USER, "suping", BookServer.PASSWORD, SECRET);
    }
}
