package org.suping.cli.sample.group;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.suping.vocabulary.Period;

/**
 * Writes what the group's systems deliver for its two quarters. The same seed and number of complaints give the same bytes
 * on every machine: whole numbers only, drawn by a generator whose sequence Java fixes. Rows are never held, whatever their
 * number.
 */
public final class GroupSample implements AutoCloseable {

    /** The quarters it tells of, the earlier first. */
    public static final List<Period> QUARTERS = List.of(new Period(2026, 2), new Period(2026, 3));

    private static final Calendar CALENDAR = new Calendar(QUARTERS);
    /** Of other rows there are some even where complaints are few. */
    private static final int FEW = 24;

    private static final long SPREAD = 1_000_003;

    private final Path data;
    private final long seed;
    private final Map<String, Exports> files = new LinkedHashMap<>();

    private GroupSample(Path data, long seed) {
        this.data = data;
        this.seed = seed;
    }

    /**
     * Writes all files into {@code data/QUARTER}.
     *
     * @param complaints how many, over both quarters and the month before
     * @return for each file the rows of each quarter
     */
    public static Map<String, List<Long>> write(Path data, long seed, int complaints) throws IOException {
        Map<String, List<Long>> rows = new LinkedHashMap<>();
        try (GroupSample sample = new GroupSample(data, seed)) {
            Partners partners = new Partners(CALENDAR, sample.random(Partners.SHAPE));
            sample.writeComplaints(complaints, partners);
            partners.write(sample.open(Partners.SHAPE), CALENDAR);
            sample.writeRegisters(complaints);
            sample.files.forEach((file, exports) -> rows.put(file, exports.rows()));
        }
        return rows;
    }

    /** The complaints, and what follows from one. */
    private void writeComplaints(int count, Partners partners) throws IOException {
        Exports exports = open(Complaints.SHAPE);
        new Complaints(random(Complaints.SHAPE))
                .write(
                        exports,
                        CALENDAR,
                        count,
                        List.of(
                                new Mediations(open(Mediations.SHAPE), random(Mediations.SHAPE)),
                                new Cooperation(open(Cooperation.SHAPE), partners, random(Cooperation.SHAPE)),
                                new Opinions(open(Opinions.SHAPE), random(Opinions.SHAPE))));
    }

    private void writeRegisters(int complaints) throws IOException {
        UnitMonths.writePremium(open(UnitMonths.PREMIUM), CALENDAR, random(UnitMonths.PREMIUM));
        UnitMonths.writeService(open(UnitMonths.SERVICE), CALENDAR, random(UnitMonths.SERVICE));
        new Reviews(random(Reviews.SHAPE)).write(open(Reviews.SHAPE), CALENDAR, Math.max(FEW, complaints / 25));
        new Education(random(Education.SHAPE)).write(open(Education.SHAPE), CALENDAR, Math.max(FEW, complaints / 20));
        new Trainings(random(Trainings.SHAPE)).write(open(Trainings.SHAPE), CALENDAR, Math.max(FEW, complaints / 60));
    }

    private Exports open(Shape shape) throws IOException {
        Exports exports = new Exports(data, shape, QUARTERS);
        files.put(shape.file(), exports);
        return exports;
    }

    /** A sequence of its own for each file, so that a change to one leaves the others as they are. */
    private Random random(Shape shape) {
        return new Random(seed * SPREAD + shape.file().hashCode());
    }

    @Override
    public void close() {
        files.values().forEach(Exports::close);
    }
}
