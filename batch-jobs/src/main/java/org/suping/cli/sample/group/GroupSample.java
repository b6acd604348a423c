package org.suping.cli.sample.group;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.suping.cli.invent.InventedComplaint;
import org.suping.vocabulary.Period;

/**
 * Writes what the group's systems deliver for its two quarters. The same seed and number of complaints give the same bytes
 * on every machine: whole numbers only, drawn by a generator whose sequence Java fixes. Rows are never held, whatever their
 * number.
 */
public final class GroupSample implements AutoCloseable {

    /** The quarters it tells of, the earlier first. */
    public static final List<Period> QUARTERS = List.of(new Period(2026, 2), new Period(2026, 3));

    /** Of other rows there are some even where complaints are few. */
    private static final int FEW = 24;

    private static final long SPREAD = 1_000_003;

    private final Path data;
    private final long seed;
    private final GroupUnits units;
    private final Calendar calendar;
    private final Map<String, Exports> files = new LinkedHashMap<>();

    private GroupSample(Path data, long seed, GroupUnits units, Calendar calendar) {
        this.data = data;
        this.seed = seed;
        this.units = units;
        this.calendar = calendar;
    }

    /**
     * Writes all files into {@code data/QUARTER}.
     *
     * @param complaints how many, over both quarters and the month before
     * @return for each file the rows of each quarter
     */
    public static Map<String, List<Long>> write(Path data, long seed, int complaints) throws IOException {
        GroupUnits units = GroupUnits.threeBranches();
        Map<String, List<Long>> rows = new LinkedHashMap<>();
        try (GroupSample sample = new GroupSample(data, seed, units, new Calendar(QUARTERS))) {
            Exports exports = sample.open(Complaints.SHAPE);
            new Complaints(units.complaints(), sample.random(Complaints.SHAPE))
                    .write(exports, sample.calendar, complaints, sample.followers());
            UnitMonths.writePremium(
                    sample.open(UnitMonths.PREMIUM), units, sample.calendar, sample.random(UnitMonths.PREMIUM));
            sample.writeRegisters(complaints);
            sample.files.forEach((file, made) -> rows.put(file, made.rows()));
        }
        return rows;
    }

    /** Writes what the systems beside those of complaints and premium deliver of one quarter, given its complaints. */
    public static void writeAround(
            Path data, long seed, Period quarter, GroupUnits units, List<InventedComplaint> complaints)
            throws IOException {
        try (GroupSample sample = new GroupSample(data, seed, units, new Calendar(List.of(quarter)))) {
            List<Consumer<InventedComplaint>> followers = sample.followers();
            complaints.forEach(complaint -> followers.forEach(follower -> follower.accept(complaint)));
            sample.writeRegisters(complaints.size());
        }
    }

    /** What follows from a complaint; the partners who are asked about one are listed. */
    private List<Consumer<InventedComplaint>> followers() throws IOException {
        Partners partners = new Partners(units, calendar, random(Partners.SHAPE));
        List<Consumer<InventedComplaint>> followers = List.of(
                new Mediations(open(Mediations.SHAPE), random(Mediations.SHAPE)),
                new Cooperation(open(Cooperation.SHAPE), partners, random(Cooperation.SHAPE)),
                new Opinions(open(Opinions.SHAPE), random(Opinions.SHAPE)));
        partners.write(open(Partners.SHAPE), calendar);
        return followers;
    }

    private void writeRegisters(int complaints) throws IOException {
        UnitMonths.writeVolume(open(UnitMonths.VOLUME), units, calendar, random(UnitMonths.VOLUME));
        UnitMonths.writeService(open(UnitMonths.SERVICE), units, calendar, random(UnitMonths.SERVICE));
        new Reviews(units, random(Reviews.SHAPE)).write(open(Reviews.SHAPE), calendar, Math.max(FEW, complaints / 25));
        new Education(units, random(Education.SHAPE))
                .write(open(Education.SHAPE), calendar, Math.max(FEW, complaints / 20));
        new Trainings(units, random(Trainings.SHAPE))
                .write(open(Trainings.SHAPE), calendar, Math.max(FEW, complaints / 60));
    }

    private Exports open(Shape shape) throws IOException {
        Exports exports = new Exports(data, shape, calendar.quarters());
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
