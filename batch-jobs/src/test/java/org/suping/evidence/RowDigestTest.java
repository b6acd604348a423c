package org.suping.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.suping.vocabulary.Sha256;

/** Rows as canonical text. */
class RowDigestTest {

    @Test
    void writes_rows_as_its_documentation_says() {
        Sha256 digest = digest(rows -> {
            rows.number(2);
            rows.text("accepted");
            rows.none();
            rows.text("");
            rows.decimal(-1_234_500, 4);
            rows.epochDay(LocalDate.of(2026, 7, 31).toEpochDay());
            rows.text("a\u001Fb\u001Bc");
            rows.endRow();
        });

        assertThat(digest)
                .isEqualTo(Sha256.of("2\u001Faccepted\u001F\u0000\u001F\u001F-123.45\u001F2026-07-31\u001F"
                        + "a\u001B\u001Fb\u001B\u001Bc\u001F\u001E"));
    }

    @Test
    void tells_nothing_from_empty_and_one_cell_from_two() {
        Sha256 empty = digest(rows -> rows.text(""));

        assertThat(digest(RowDigest::none)).isNotEqualTo(empty);
        assertThat(digest(rows -> rows.text("\u0000"))).isNotEqualTo(digest(RowDigest::none));
        assertThat(digest(rows -> rows.text("a\u001Fb"))).isNotEqualTo(digest(rows -> {
            rows.text("a");
            rows.text("b");
        }));
    }

    @Test
    void writes_stored_amounts_as_it_writes_their_numbers() {
        Random random = new Random(17);
        for (int i = 0; i < 5_000; i++) {
            long unscaled = random.nextLong() >> random.nextInt(64);
            BigDecimal number = BigDecimal.valueOf(unscaled, 4);

            assertThat(digest(rows -> rows.decimal(unscaled, 4)))
                    .as(number.toPlainString())
                    .isEqualTo(digest(rows -> rows.number(number)));
        }
    }

    private static Sha256 digest(Consumer<RowDigest> rows) {
        RowDigest digest = new RowDigest();
        rows.accept(digest);
        return digest.finish();
    }
}
