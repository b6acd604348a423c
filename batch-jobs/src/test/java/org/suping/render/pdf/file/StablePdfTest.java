package org.suping.render.pdf.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Takes out what was drawn by chance and moves nothing. */
class StablePdfTest {

    private static final String REGULAR = "/BaseFont/%s+NotoSansSC-Regular /FontName/%s+NotoSansSC-Regular ";
    private static final String BOLD = "/BaseFont/%s+NotoSansSC-Bold ";
    private static final String TRAILER = "/ID [<%s><%s>]/Root 1 0 R";

    @Test
    void names_subsets_by_their_order_and_identifies_the_file_by_its_content() {
        String one = REGULAR.formatted("QWERTY", "QWERTY")
                + BOLD.formatted("ASDFGH")
                + TRAILER.formatted("0123456789abcdef0123456789abcdef", "0123456789abcdef0123456789abcdef");
        String other = REGULAR.formatted("ZXCVBN", "ZXCVBN")
                + BOLD.formatted("POIUYT")
                + TRAILER.formatted("fedcba9876543210fedcba9876543210", "fedcba9876543210fedcba9876543210");

        assertThat(stable(one)).isEqualTo(stable(other)).hasSameSizeAs(one);
        assertThat(stable(one))
                .startsWith(REGULAR.formatted("SUPAAA", "SUPAAA") + BOLD.formatted("SUPAAB"))
                .isNotEqualTo(stable(one.replace("Root 1", "Root 2")));
    }

    @Test
    void refuses_a_file_without_an_identifier() {
        assertThatThrownBy(() -> stable("%PDF-1.7"))
                .hasMessage("The exported PDF has no identifier where one was expected");
    }

    private static String stable(String pdf) {
        return new String(StablePdf.of(pdf.getBytes(StandardCharsets.ISO_8859_1)), StandardCharsets.ISO_8859_1);
    }
}
