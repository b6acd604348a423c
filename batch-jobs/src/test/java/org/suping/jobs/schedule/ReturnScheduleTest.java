package org.suping.jobs.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.cli.Suping;
import org.suping.definitions.settings.Schedule;
import org.suping.evidence.Folders;
import org.suping.findings.BlockedException;
import org.suping.jobs.RunListener;
import org.suping.jobs.RunResult;
import org.suping.jobs.SampleWorld;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Period;

/** What the clock starts, and how it ends. */
class ReturnScheduleTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @TempDir
    Path folder;

    private Folders folders;

    @BeforeEach
    void copy_the_sample() throws IOException {
        folders = new Folders(folder.resolve("config"), folder.resolve("work"));
        SampleWorld.in(folder);
    }

    @Test
    void tells_the_next_five_times_in_the_zone_of_the_settings() throws Exception {
        ReturnSchedule[] schedule = new ReturnSchedule[1];
        Recorder recorder = new Recorder() {
            @Override
            public void waiting(List<NextTimes> next) {
                super.waiting(next);
                schedule[0].stop();
            }
        };
        schedule[0] = new ReturnSchedule(folders, Map.of(), recorder);

        assertThat(schedule[0].serve()).isEqualTo(ExitCode.DONE);

        assertThat(recorder.next).hasSize(1);
        assertThat(recorder.next.get(0).entry().name()).isEqualTo("quarterly-return");
        assertThat(recorder.next.get(0).times()).hasSize(5).allSatisfy(time -> {
            assertThat(time.getZone()).isEqualTo(SHANGHAI);
            assertThat(time.getDayOfMonth()).isEqualTo(5);
            assertThat(time.getHour()).isEqualTo(6);
            assertThat(time.getMonthValue() % 3).isEqualTo(1);
        });
    }

    @Test
    void survives_a_run_that_fails_and_starts_the_next_one() throws Exception {
        everySecond();
        Period period = SchedulePeriods.on(LocalDate.now(SHANGHAI), Schedule.PeriodChoice.PREVIOUS_QUARTER);
        Path delivered = folder.resolve("data").resolve(period.toString());
        Path elsewhere = folder.resolve("elsewhere");
        Files.move(folder.resolve("data/2026Q3"), elsewhere);
        ReturnSchedule[] schedule = new ReturnSchedule[1];
        Recorder recorder = new Recorder() {
            @Override
            public void failed(Schedule.Entry entry, Period failedPeriod, RuntimeException reason) {
                super.failed(entry, failedPeriod, reason);
                if (failures.size() == 2) {
                    move(elsewhere, delivered);
                }
            }

            @Override
            public void ended(Schedule.Entry entry, Period endedPeriod, RunResult result) {
                super.ended(entry, endedPeriod, result);
                schedule[0].stop();
            }
        };
        schedule[0] = new ReturnSchedule(folders, Map.of(), recorder);

        assertThat(schedule[0].serve()).isEqualTo(ExitCode.DONE);

        assertThat(recorder.failures)
                .hasSize(2)
                .allSatisfy(failure ->
                        assertThat(((BlockedException) failure).exitCode()).isEqualTo(ExitCode.SOURCE_UNREADABLE));
        assertThat(recorder.results.get(0).attempt().key().revision().period()).isEqualTo(period);
    }

    @Test
    void has_nothing_to_do_when_nothing_is_scheduled() throws IOException {
        Files.writeString(folder.resolve("config/schedule.yml"), "entries: []\n");
        assertThatThrownBy(() -> new ReturnSchedule(folders, Map.of(), new Recorder()).serve())
                .isInstanceOfSatisfying(
                        BlockedException.class,
                        told -> assertThat(told.exitCode()).isEqualTo(ExitCode.NOTHING_TO_DO))
                .hasMessageStartingWith("config/schedule.yml  nothing is scheduled.");
    }

    @Test
    void ends_with_0_on_a_signal() throws Exception {
        Process serve = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Suping.class.getName(),
                        "serve",
                        "--config",
                        folders.config().toString(),
                        "--work",
                        folders.work().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = serve.inputReader()) {
            assertThat(out.readLine()).isNotNull();
            serve.destroy();
            assertThat(serve.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(serve.exitValue()).isZero();
        } finally {
            serve.destroyForcibly();
        }
    }

    private void everySecond() throws IOException {
        Path file = folder.resolve("config/schedule.yml");
        Files.writeString(file, Files.readString(file).replace("0 0 6 5 1,4,7,10 ?", "0/1 * * * * ?"));
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Remembers what it is told. */
    private static class Recorder implements ScheduleListener {

        final List<NextTimes> next = new ArrayList<>();
        final List<RuntimeException> failures = new ArrayList<>();
        final List<RunResult> results = new ArrayList<>();

        @Override
        public void waiting(List<NextTimes> times) {
            next.addAll(times);
        }

        @Override
        public RunListener starting(Schedule.Entry entry, Period period) {
            return RunListener.SILENT;
        }

        @Override
        public void ended(Schedule.Entry entry, Period period, RunResult result) {
            results.add(result);
        }

        @Override
        public void failed(Schedule.Entry entry, Period period, RuntimeException reason) {
            failures.add(reason);
        }

        @Override
        public void stopping() {}
    }
}
