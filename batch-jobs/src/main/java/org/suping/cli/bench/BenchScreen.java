package org.suping.cli.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suping.cli.bench.BenchResult.StageTime;
import org.suping.cli.bench.Floors.Floor;
import org.suping.cli.screen.Screen;
import org.suping.cli.screen.Width;
import org.suping.evidence.Json;
import org.suping.evidence.RowCounts;

/** A bench's result as a table for people and as JSON for programs; the same numbers. */
final class BenchScreen {

    private static final int NAME_WIDTH = 34;
    private static final int NUMBER_WIDTH = 14;
    private static final BigDecimal MEGABYTE = BigDecimal.valueOf(1_048_576);

    private final Screen screen;
    private final BenchResult result;

    BenchScreen(Screen screen, BenchResult result) {
        this.screen = screen;
        this.result = result;
    }

    List<String> table() {
        List<String> lines = new ArrayList<>();
        Runtime java = Runtime.getRuntime();
        lines.add(screen.label(
                "bench.title",
                grouped(result.size().rows()),
                result.size().files(),
                result.size().seed(),
                result.size().units().all().size(),
                System.getProperty("java.version"),
                java.availableProcessors(),
                megabytes(java.maxMemory())));
        lines.add(line(screen.label("bench.stage"), screen.label("bench.seconds"), screen.label("bench.rate")));
        result.stages().forEach(stage -> lines.add(stage(stage)));
        lines.add(stage(result.collectAndSettle()));
        lines.add(floor("bench.floor.parse", result.parse(), result.collectAndSettle()));
        lines.add(floor("bench.floor.aggregate", result.aggregate(), result.stage(BenchResult.MEASURE)));
        lines.add(floor("bench.floor.verify", result.sealed().floor(), result.stage(BenchResult.VERIFY)));
        lines.add(rows(result.counts()));
        lines.add(memory());
        lines.add(verified(result.sealed().verified().use()));
        lines.add(screen.label(
                "bench.bytes",
                megabytes(result.bytes().sources()),
                megabytes(result.bytes().vault()),
                megabytes(result.bytes().documents()),
                megabytes(result.sealed().bytes())));
        return lines;
    }

    String json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("rows", result.size().rows());
        json.put("files", result.size().files());
        json.put("seed", result.size().seed());
        json.put("branches", result.size().units().branches());
        json.put("java", System.getProperty("java.version"));
        json.put("processors", Runtime.getRuntime().availableProcessors());
        json.put("heapLimitBytes", Runtime.getRuntime().maxMemory());
        json.put("stages", result.stages().stream().map(this::entry).toList());
        json.put("collectAndSettle", entry(result.collectAndSettle()));
        json.put("parseFloor", entry(result.parse(), result.collectAndSettle()));
        json.put("aggregateFloor", entry(result.aggregate(), result.stage(BenchResult.MEASURE)));
        json.put("verifyFloor", entry(result.sealed().floor(), result.stage(BenchResult.VERIFY)));
        TreeUse use = result.sealed().verified().use();
        json.put(
                "verifyProcessorMilliseconds",
                use.processor() == null ? null : use.processor().toMillis());
        json.put("verifyPeakResidentBytes", use.residentBytes());
        RowCounts counts = result.counts();
        json.put("rowsRead", counts.read());
        json.put("rowsAccepted", counts.accepted());
        json.put("rowsRejected", counts.rejected());
        json.put("rowsOutOfPeriod", counts.outOfPeriod());
        json.put("rowsDuplicate", counts.duplicates());
        json.put("figures", result.figures());
        json.put("peakHeapBytes", result.memory().heapBytes());
        json.put("peakResidentBytes", result.memory().residentBytes());
        json.put("sourceBytes", result.bytes().sources());
        json.put("vaultBytes", result.bytes().vault());
        json.put("documentBytes", result.bytes().documents());
        json.put("packageBytes", result.sealed().bytes());
        return Json.of(json);
    }

    private Map<String, Object> entry(StageTime stage) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("stage", stage.stage());
        entry.put("milliseconds", stage.took().toMillis());
        entry.put("rowsPerSecond", stage.rowsPerSecond(result.size().rows()));
        return entry;
    }

    private static Map<String, Object> entry(Floor floor, StageTime above) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("milliseconds", floor.took().toMillis());
        entry.put("rows", floor.rows());
        entry.put("timesAbove", timesAbove(floor, above));
        return entry;
    }

    private String stage(StageTime stage) {
        return line(
                screen.label("bench.stage." + stage.stage()),
                seconds(stage.took()),
                grouped(stage.rowsPerSecond(result.size().rows())));
    }

    private String floor(String label, Floor floor, StageTime above) {
        StageTime time = new StageTime(label, floor.took());
        return line(screen.label(label), seconds(floor.took()), grouped(time.rowsPerSecond(floor.rows())))
                + screen.label(
                        "bench.times-above", screen.label("bench.stage." + above.stage()), timesAbove(floor, above));
    }

    private static BigDecimal timesAbove(Floor floor, StageTime above) {
        return BigDecimal.valueOf(above.took().toNanos())
                .divide(BigDecimal.valueOf(Math.max(1, floor.took().toNanos())), 1, RoundingMode.HALF_UP);
    }

    private String rows(RowCounts counts) {
        return screen.label(
                "bench.rows",
                grouped(counts.read()),
                grouped(counts.accepted()),
                grouped(counts.rejected()),
                grouped(counts.duplicates()),
                grouped(counts.outOfPeriod()),
                grouped(result.figures()));
    }

    private String memory() {
        Long resident = result.memory().residentBytes();
        return screen.label(
                "bench.memory",
                megabytes(result.memory().heapBytes()),
                resident == null ? screen.label("bench.unknown") : megabytes(resident));
    }

    private String verified(TreeUse use) {
        String unknown = screen.label("bench.unknown");
        return screen.label(
                "bench.verified",
                use.processor() == null ? unknown : seconds(use.processor()),
                use.residentBytes() == null ? unknown : megabytes(use.residentBytes()));
    }

    private static String line(String name, String seconds, String rate) {
        return "  " + Width.pad(name, NAME_WIDTH) + Width.padLeft(seconds, NUMBER_WIDTH)
                + Width.padLeft(rate, NUMBER_WIDTH);
    }

    static String seconds(Duration took) {
        return BigDecimal.valueOf(took.toMillis(), 3)
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String megabytes(long bytes) {
        return BigDecimal.valueOf(bytes)
                .divide(MEGABYTE, 1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
