package org.suping.cli.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suping.cli.bench.ChildJava.Ended;
import org.suping.cli.bench.GroupRun.Result;
import org.suping.cli.bench.GroupRun.Round;
import org.suping.cli.screen.Screen;
import org.suping.cli.screen.Width;
import org.suping.evidence.Json;

/** What a bench of a group saw, as a table for people and as JSON for programs; the same numbers. */
final class GroupScreen {

    private static final int NAME_WIDTH = 34;
    private static final int NUMBER_WIDTH = 14;

    private final Screen screen;
    private final Result result;

    GroupScreen(Screen screen, Result result) {
        this.screen = screen;
        this.result = result;
    }

    List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add(screen.label(
                "bench.group.title",
                result.size().units().branches(),
                BenchScreen.grouped(result.size().rows()),
                BenchScreen.megabytes(result.packageBytes()),
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors()));
        lines.add(line(
                screen.label("bench.stage"),
                screen.label("bench.seconds"),
                screen.label("bench.group.rate"),
                screen.label("bench.group.resident")));
        for (Round round : List.of(result.quarter(), result.all())) {
            lines.add(line("bench.group.receive", round.came(), round.receive()));
            lines.add(line("bench.group.consolidate", round.consolidated(), round.consolidate()));
        }
        lines.add(screen.label("bench.group.growth", timesPackages(), timesAsLong()));
        return lines;
    }

    String json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("packages", result.size().units().branches());
        json.put("rowsEach", result.size().rows());
        json.put("packageBytes", result.packageBytes());
        json.put("java", System.getProperty("java.version"));
        json.put("processors", Runtime.getRuntime().availableProcessors());
        json.put("quarter", entry(result.quarter()));
        json.put("all", entry(result.all()));
        json.put("timesPackages", timesPackages());
        json.put("timesAsLong", timesAsLong());
        return Json.of(json);
    }

    private static Map<String, @Nullable Object> entry(Round round) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("received", round.came());
        entry.put("receiveMilliseconds", round.receive().took().toMillis());
        entry.put("packagesPerSecond", rate(round.came(), round.receive().took()));
        entry.put("receivePeakResidentBytes", round.receive().use().residentBytes());
        entry.put("consolidated", round.consolidated());
        entry.put("consolidateMilliseconds", round.consolidate().took().toMillis());
        entry.put("consolidatePeakResidentBytes", round.consolidate().use().residentBytes());
        return entry;
    }

    private String line(String label, int packages, Ended ended) {
        Long resident = ended.use().residentBytes();
        return line(
                screen.label(label, packages),
                BenchScreen.seconds(ended.took()),
                rate(packages, ended.took()).toPlainString(),
                resident == null ? screen.label("bench.unknown") : BenchScreen.megabytes(resident));
    }

    private static String line(String name, String... numbers) {
        StringBuilder line = new StringBuilder("  ").append(Width.pad(name, NAME_WIDTH));
        for (String number : numbers) {
            line.append(Width.padLeft(number, NUMBER_WIDTH));
        }
        return line.toString();
    }

    private static BigDecimal rate(int packages, Duration took) {
        return ratio(packages * 1_000L, took.toMillis());
    }

    private BigDecimal timesPackages() {
        return ratio(result.all().consolidated(), result.quarter().consolidated());
    }

    private BigDecimal timesAsLong() {
        return ratio(
                result.all().consolidate().took().toMillis(),
                result.quarter().consolidate().took().toMillis());
    }

    private static BigDecimal ratio(long one, long other) {
        return BigDecimal.valueOf(one).divide(BigDecimal.valueOf(Math.max(1, other)), 1, RoundingMode.HALF_UP);
    }
}
