package org.suping.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suping.measure.SmallRows.Complaint;
import org.suping.measure.SmallRows.Exposure;

/**
 * The same figures from the same rows, row by row in Java, sharing nothing with what it is compared with: every unit looks
 * through all rows for those of its codes.
 */
public final class PlainMeasurement {

    private final List<Complaint> complaints;
    private final List<Exposure> exposures;
    private final SortedMap<String, String> figures = new TreeMap<>();

    private PlainMeasurement(List<Complaint> complaints, List<Exposure> exposures) {
        this.complaints = complaints.stream().filter(Complaint::counts).toList();
        this.exposures = exposures;
    }

    /** Figure key → value or state, with the terms. */
    public static SortedMap<String, String> figures(List<Complaint> complaints, List<Exposure> exposures) {
        PlainMeasurement plain = new PlainMeasurement(complaints, exposures);
        SmallWorld.UNITS.forEach(unit ->
                plain.measure(unit, row -> row.org().startsWith(unit.equals("3100") ? "31" : unit)));
        return plain.figures;
    }

    private void measure(String unit, Predicate<Complaint> below) {
        List<Complaint> rows = complaints.stream()
                .filter(row -> !row.org().equals(SmallWorld.CLOSED))
                .filter(below)
                .toList();
        measure(unit, "", rows, false);
        for (String channel : List.of("hotline", "it's", "regulator")) {
            measure(
                    unit,
                    "#channel=" + channel,
                    where(rows, row -> row.channel().equals(channel)),
                    true);
        }
        for (String line : List.of("", "motor", "property")) {
            List<Complaint> ofLine = where(rows, row -> line.equals(row.line() == null ? "" : row.line()));
            put(
                    "CP-01",
                    unit,
                    "#line=" + line,
                    String.valueOf(received(ofLine).size()),
                    received(ofLine).size());
            persons(unit, "#line=" + line, ofLine);
        }
    }

    private void measure(String unit, String by, List<Complaint> rows, boolean channel) {
        List<Complaint> received = received(rows);
        put("CP-01", unit, by, String.valueOf(received.size()), received.size());
        List<Complaint> due = where(rows, row -> SmallWorld.QUARTER.contains(row.dueOn()));
        long told = due.stream()
                .filter(row -> row.daysToTell() != null && row.daysToTell() <= 15)
                .count();
        put("CP-02", unit, by, rate(told, BigDecimal.valueOf(due.size()), 100), told, due.size());
        median(unit, by, rows);
        if (!channel) {
            long forwarded = received.stream()
                    .filter(row -> row.channel().equals("regulator"))
                    .count();
            put(
                    "CP-03",
                    unit,
                    by,
                    rate(forwarded, BigDecimal.valueOf(received.size()), 100),
                    forwarded,
                    received.size());
            BigDecimal premium = premium(unit);
            put("CP-04", unit, by, rate(received.size(), premium, 100_000_000), received.size(), plain(premium));
            persons(unit, by, rows);
            open("CP-07", unit, rows, SmallWorld.QUARTER.start());
            open("CP-08", unit, rows, SmallWorld.QUARTER.end().plusDays(1));
        }
    }

    private void open(String code, String unit, List<Complaint> rows, LocalDate morning) {
        long open = rows.stream()
                .filter(row -> row.receivedOn().isBefore(morning))
                .filter(row -> row.closedOn() == null || !row.closedOn().isBefore(morning))
                .count();
        put(code, unit, "", String.valueOf(open), open);
    }

    private void median(String unit, String by, List<Complaint> rows) {
        List<Long> days = new ArrayList<>();
        for (Complaint row : rows) {
            if (row.closedOn() != null && SmallWorld.QUARTER.contains(row.closedOn())) {
                days.add(row.daysToClose());
            }
        }
        days.sort(null);
        String histogram = days.stream()
                .collect(Collectors.groupingBy(day -> day, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map((Map.Entry<Long, Long> bar) -> bar.getKey() + ":" + bar.getValue())
                .collect(Collectors.joining(";"));
        int size = days.size();
        String median = size == 0
                ? "NO_RATE"
                : BigDecimal.valueOf(days.get((size - 1) / 2) + days.get(size / 2))
                        .divide(BigDecimal.valueOf(2), 1, RoundingMode.UNNECESSARY)
                        .toPlainString();
        put("CP-05", unit, by, median, histogram);
    }

    private void persons(String unit, String by, List<Complaint> rows) {
        List<String> persons = received(rows).stream()
                .flatMap(row -> Stream.ofNullable(row.person()))
                .toList();
        int distinct = new HashSet<>(persons).size();
        put("CP-06", unit, by, String.valueOf(distinct), distinct + " of " + persons.size());
    }

    private BigDecimal premium(String unit) {
        return exposures.stream()
                .filter(row -> row.org().startsWith(unit.equals("3100") ? "31" : unit))
                .filter(row -> SmallWorld.QUARTER.contains(row.month()))
                .map(Exposure::premium)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Complaint> received(List<Complaint> rows) {
        return where(rows, row -> SmallWorld.QUARTER.contains(row.receivedOn()));
    }

    private static List<Complaint> where(List<Complaint> rows, Predicate<Complaint> condition) {
        return rows.stream().filter(condition).toList();
    }

    private static String rate(long numerator, BigDecimal denominator, long factor) {
        return denominator.signum() == 0
                ? "NO_RATE"
                : BigDecimal.valueOf(numerator)
                        .multiply(BigDecimal.valueOf(factor))
                        .divide(denominator, 2, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private void put(String indicator, String unit, String by, String value, Object... terms) {
        String told = Stream.of(terms).map(String::valueOf).collect(Collectors.joining(" / "));
        figures.put(indicator + "@" + unit + by, value + " = " + told);
    }
}
