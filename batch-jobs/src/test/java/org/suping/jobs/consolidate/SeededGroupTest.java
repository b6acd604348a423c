package org.suping.jobs.consolidate;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suping.GroupPackages;
import org.suping.jobs.RunResult;
import org.suping.jobs.RunResult.Ended;
import org.suping.jobs.consolidate.ConsolidationRequest.Missing;
import org.suping.jobs.consolidate.SeededGroup.Sent;
import org.suping.jobs.receive.ReceivedOne;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.submit.SubmissionState;
import org.suping.vocabulary.FigureState;

/** What is consolidated of a {@link SeededGroup} against {@link SqlRecomputation}, number by number. */
@Tag("campaign")
class SeededGroupTest {

    private static final Map<FigureState, String> STATES = Map.of(
            FigureState.NO_RATE, SqlRecomputation.NO_RATE, FigureState.NOT_COMPUTABLE, SqlRecomputation.NOT_COMPUTABLE);
    private static final Map<String, String> WORDS =
            Map.of(SqlRecomputation.NO_RATE, "无比率", SqlRecomputation.NOT_COMPUTABLE, "不可计算");

    @TempDir
    private static Path folder;

    private static SeededGroup group;
    private static Headquarters headquarters;
    private static final Map<String, SubmissionState> ANSWERS = new TreeMap<>();

    @BeforeAll
    static void seal_and_receive_everything() throws IOException {
        group = SeededGroup.in(folder.resolve("group"));
        headquarters = group.headquarters(folder.resolve("headquarters"));
        for (Instant at : List.of(SeededGroup.IN_TIME, SeededGroup.LATE)) {
            headquarters.receive(at, sentAt(at)).forEach(SeededGroupTest::remember);
        }
    }

    private static List<Path> sentAt(Instant at) {
        return group.sent().stream()
                .filter(one -> one.at().equals(at))
                .map(Sent::file)
                .toList();
    }

    private static void remember(ReceivedOne one) {
        ANSWERS.put(one.revision().orElseThrow().fileName(), one.answer().state());
    }

    @Test
    void answers_as_the_group_is_meant() {
        Map<String, SubmissionState> expected = new TreeMap<>();
        for (String legalPerson : SeededGroup.LEGAL_PERSONS) {
            SeededGroup.branches(legalPerson)
                    .forEach(branch -> expected.put(r(branch, 1), SubmissionState.ACCEPTED_OPEN));
        }
        expected.remove(r("105", 1));
        expected.put(r("204", 1), SubmissionState.RETURNED);
        expected.put(r("206", 2), SubmissionState.ACCEPTED_OPEN);
        expected.put(r("206", 3), SubmissionState.ACCEPTED_OPEN);
        expected.put(r("502", 2), SubmissionState.RETURNED);
        assertThat(ANSWERS).isEqualTo(expected);
    }

    private static String r(String branch, int revision) {
        return branch + "-2026Q3-r" + revision;
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000", "2000", "5000", "9000"})
    void comes_to_what_sql_comes_to_over_all_evidence_together(String org) throws IOException, SQLException {
        Ended result = (Ended) headquarters.consolidate(org, null, Missing.LEAVE_OUT);
        SortedMap<String, String> expected = recomputed(org, SeededGroup.LEFT_OUT);

        assertThat(expected).hasSizeGreaterThan(300);
        assertThat(differences(measured(result), expected)).isEmpty();
        assertThat(differences(shown(headquarters, org), asShown(expected))).isEmpty();
        // a group is not assessed, its legal persons are
        assertThat(result.content().assessed().scheme().isEmpty()).isEqualTo(org.equals(SeededGroup.GROUP));
    }

    /** As of the due day the late ones are missing like those that never came. */
    @Test
    void comes_to_what_sql_comes_to_as_of_the_due_day() throws IOException, SQLException {
        Headquarters own = group.headquarters(folder.resolve("due"));
        own.receive(SeededGroup.IN_TIME, below("1000", SeededGroup.IN_TIME));
        own.receive(SeededGroup.LATE, below("1000", SeededGroup.LATE));
        Set<String> leftOut = new HashSet<>(SeededGroup.LEFT_OUT);
        leftOut.addAll(SeededGroup.LATE_BRANCHES);

        Ended due = (Ended) own.consolidate("1000", SeededGroup.IN_TIME, Missing.LEAVE_OUT);

        assertThat(differences(measured(due), recomputed("1000", leftOut))).isEmpty();
        Ended all = (Ended) own.consolidate("1000", null, Missing.LEAVE_OUT);
        assertThat(differences(measured(all), recomputed("1000", SeededGroup.LEFT_OUT)))
                .isEmpty();
    }

    private static List<Path> below(String legalPerson, Instant at) {
        return group.sent().stream()
                .filter(one ->
                        one.at().equals(at) && SeededGroup.parent(one.org()).equals(legalPerson))
                .map(Sent::file)
                .toList();
    }

    /** 2000 has the branch with three revisions, the nil return and the one that was returned. */
    @Test
    void comes_to_the_same_in_whatever_order_and_however_often_packages_came() throws IOException {
        Random random = new Random(20261122);
        Set<Object> fingerprints = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            Headquarters own = group.headquarters(folder.resolve("shuffled-" + i));
            List<Path> arriving = new ArrayList<>(below("2000", SeededGroup.IN_TIME));
            arriving.addAll(List.copyOf(arriving).subList(0, arriving.size() / 2));
            Collections.shuffle(arriving, random);
            for (int from = 0; from < arriving.size(); ) {
                int to = Math.min(arriving.size(), from + 1 + random.nextInt(4));
                own.receive(SeededGroup.IN_TIME, arriving.subList(from, to));
                from = to;
            }
            RunResult result = own.consolidate("2000", null, Missing.LEAVE_OUT);
            fingerprints.add(List.of(Objects.requireNonNull(result.attempt().fingerprint()), measured((Ended) result)));
        }
        assertThat(fingerprints).hasSize(1);
    }

    private static SortedMap<String, String> recomputed(String org, Set<String> leftOut)
            throws IOException, SQLException {
        List<String> units = new ArrayList<>(org.equals(SeededGroup.GROUP) ? SeededGroup.LEGAL_PERSONS : List.of());
        units.add(org);
        Map<String, Path> packages = new HashMap<>(group.inForce());
        packages.keySet().removeAll(leftOut);
        packages.keySet()
                .removeIf(branch ->
                        !List.of(SeededGroup.GROUP, SeededGroup.parent(branch)).contains(org));
        packages.keySet().forEach(branch -> units.addAll(SeededGroup.units(branch)));
        try (SqlRecomputation sql = new SqlRecomputation(headquarters.folders(), packages, units)) {
            SortedMap<String, String> figures = sql.figures();
            Set.of("5000", SeededGroup.GROUP)
                    .forEach(unit -> figures.replace("CP-06@" + unit, SqlRecomputation.NOT_COMPUTABLE));
            // what lies below a branch stands in its own package
            Set<String> below = new HashSet<>(units);
            below.removeAll(packages.keySet());
            below.removeIf(unit -> SeededGroup.LEGAL_PERSONS.contains(unit) || unit.equals(SeededGroup.GROUP));
            figures.keySet().removeIf(key -> below.contains(FigureKey.parse(key).org()));
            return figures;
        }
    }

    /** Every key that has not the same on both sides. */
    private static List<String> differences(Map<String, ?> found, Map<String, ?> expected) {
        Set<String> keys = new TreeSet<>(found.keySet());
        keys.addAll(expected.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(found.get(key), expected.get(key)))
                .map(key -> key + ": " + found.get(key) + ", by SQL " + expected.get(key))
                .toList();
    }

    private static SortedMap<String, String> measured(Ended result) {
        return result.content().measured().figures().values().stream()
                .collect(toMap(
                        figure -> figure.key().toString(), SeededGroupTest::told, (one, other) -> one, TreeMap::new));
    }

    private static String told(Figure figure) {
        BigDecimal value = figure.value();
        return value == null ? String.valueOf(STATES.get(figure.state())) : value.toPlainString();
    }

    /** The workbook's cells with figures, read from the workbook itself at the places that the list beside it names. */
    private static SortedMap<String, Set<String>> shown(Headquarters where, String org) throws IOException {
        Path reports = where.folders().reports();
        String name = org + "-" + GroupPackages.PERIOD + "-consolidated-r1";
        SortedMap<String, Set<String>> shown = new TreeMap<>();
        try (InputStream bytes = Files.newInputStream(reports.resolve(name + ".xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(bytes)) {
            List<String> lines = Files.readAllLines(reports.resolve(name + ".workbook-figures.csv"));
            for (String line : lines.subList(1, lines.size())) {
                String[] told = line.split(",");
                CellReference place = new CellReference(told[1]);
                Cell cell = workbook.getSheet(told[0]).getRow(place.getRow()).getCell(place.getCol());
                assertThat(cell.toString()).as(line).isNotEmpty();
                shown.computeIfAbsent(told[2], first -> new HashSet<>()).add(told[3]);
                shown.get(told[2]).add(text(cell, told[3]));
            }
        }
        return shown;
    }

    /** A number with as many decimals as are listed; of a formula what it came to. */
    private static String text(Cell cell, String listed) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return type == CellType.NUMERIC
                ? new BigDecimal(Double.toString(cell.getNumericCellValue()))
                        .setScale(new BigDecimal(listed).scale(), RoundingMode.HALF_UP)
                        .toPlainString()
                : cell.getStringCellValue();
    }

    private static SortedMap<String, Set<String>> asShown(SortedMap<String, String> figures) {
        SortedMap<String, Set<String>> shown = new TreeMap<>();
        figures.forEach((key, told) -> shown.put(key, Set.of(WORDS.getOrDefault(told, told))));
        return shown;
    }
}
