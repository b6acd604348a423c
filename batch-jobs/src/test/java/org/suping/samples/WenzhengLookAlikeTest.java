package org.suping.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suping.measure.Breakdown;
import org.suping.samples.WenzhengLookAlike.Message;

/** The definitions of citizens' messages over invented workbooks with the same quirks; runs everywhere. */
class WenzhengLookAlikeTest {

    private static final List<Integer> YEARS = List.of(2019, 2020);
    private static final int MESSAGES = 400;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void counts_what_a_plain_count_counts(long seed, @TempDir Path folder) throws IOException {
        List<Message> messages = WenzhengLookAlike.messages(seed, MESSAGES);
        WenzhengRun run = WenzhengRun.of(folder);
        WenzhengLookAlike.writeLabelled(run.workbook("labelled"), messages);
        WenzhengLookAlike.writeReplies(run.workbook("replies"), messages);
        WenzhengLookAlike.writeVotes(run.workbook("votes"), messages);

        YEARS.forEach(run::run);

        List<Message> counting = messages.stream()
                .filter(message -> YEARS.contains(message.sent().getYear()))
                .toList();
        Map<String, Long> classes =
                counting.stream().collect(Collectors.groupingBy(Message::theme, Collectors.counting()));
        assertThat(classes).hasSameSizeAs(WenzhengLookAlike.CLASSES);
        assertThat(run.classes()).isEqualTo(classes);
        assertThat(run.sum("WZ-02", Breakdown.NONE)).isEqualTo(counting.size());
        assertThat(run.sum("WZ-03", Breakdown.NONE))
                .isEqualTo(messages.stream()
                        .filter(message -> YEARS.contains(message.replied().getYear()))
                        .count());
        assertThat(run.sum("WZ-04", Breakdown.NONE))
                .isEqualTo(counting.stream().mapToLong(Message::votes).sum());
    }
}
