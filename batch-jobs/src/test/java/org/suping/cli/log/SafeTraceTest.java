package org.suping.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A log says where our mistake is and nothing about a person. */
class SafeTraceTest {

    @Test
    void keeps_our_own_message() {
        assertThat(SafeTrace.of(new IllegalStateException("Part part-00001 cannot be read")))
                .startsWith("java.lang.IllegalStateException: Part part-00001 cannot be read\n\tat org.suping.");
    }

    @Test
    void leaves_out_what_a_library_quotes() {
        Exception library = new NumberFormatException("For input string: \"张三 110101\" 张三");
        library.setStackTrace(
                new StackTraceElement[] {new StackTraceElement("java.lang.Long", "parse", "Long.java", 1)});

        assertThat(SafeTrace.of(new IllegalStateException(library)))
                .doesNotContain("张三")
                .doesNotContain("110101")
                .contains("Caused by: java.lang.NumberFormatException: For input string: '…' …");
    }
}
