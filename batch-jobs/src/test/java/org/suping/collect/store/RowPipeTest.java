package org.suping.collect.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suping.collect.StoredRow;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.ExitCode;

class RowPipeTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 511, 512, 513, 5_000})
    void gives_every_row_once_and_in_order(int rows) {
        try (RowPipe pipe = new RowPipe("test", 1, counting(rows))) {
            assertThat(numbers(pipe))
                    .isEqualTo(LongStream.range(0, rows).boxed().toList());
            assertThat(pipe.get()).isNull();
        }
    }

    @Test
    void tells_what_stopped_the_rows_after_those_before_it() {
        BlockedException broken = new BlockedException(
                ExitCode.SOURCE_UNREADABLE, Finding.of("SRC-03", Severity.HARD, "2026Q3/crm-complaints.csv"));
        Predicate<StoredRow> counting = counting(700);
        try (RowPipe pipe = new RowPipe("test", 1, row -> {
            if (!counting.test(row)) {
                throw broken;
            }
            return true;
        })) {
            List<Long> before = new ArrayList<>();

            assertThatThrownBy(() -> {
                        for (StoredRow row = pipe.get(); row != null; row = pipe.get()) {
                            before.add(row.number(0));
                        }
                    })
                    .isSameAs(broken);
            assertThat(before).hasSize(700);
        }
    }

    @Test
    void makes_no_more_rows_than_are_underway_and_none_after_it_is_closed() throws InterruptedException {
        AtomicInteger made = new AtomicInteger();
        CountDownLatch waiting = new CountDownLatch(3 * 512);
        try (RowPipe pipe = new RowPipe("test", 1, row -> {
            made.incrementAndGet();
            waiting.countDown();
            row.putNumber(0, 1);
            return true;
        })) {
            assertThat(pipe.get()).isNotNull();
            waiting.await();
        }

        assertThat(made).hasValue(3 * 512);
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("map-test"));
    }

    private static Predicate<StoredRow> counting(int rows) {
        AtomicInteger next = new AtomicInteger();
        return row -> {
            if (next.get() == rows) {
                return false;
            }
            row.begin(next.get());
            row.putNumber(0, next.getAndIncrement());
            return true;
        };
    }

    private static List<Long> numbers(RowPipe pipe) {
        List<Long> numbers = new ArrayList<>();
        for (StoredRow row = pipe.get(); row != null; row = pipe.get()) {
            numbers.add(row.number(0));
        }
        return numbers;
    }
}
