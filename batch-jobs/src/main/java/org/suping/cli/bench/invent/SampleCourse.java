package org.suping.cli.bench.invent;

import java.time.LocalDate;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.suping.cli.invent.InventedComplaint;

/**
 * How a complaint of the sample went beside being told and closed: drawn from its own number, so that the complaints stay what
 * they are. Whether somebody went over the branch's head is in no column of this system.
 *
 * @param extendedTo of half of those that took longer than the limit
 * @param withdrawnOn of some that were neither told nor closed
 * @param reopenedOn of a few that were closed
 * @param reclosedOn of most of these, before the export
 */
record SampleCourse(
        String level,
        @Nullable LocalDate extendedTo,
        @Nullable LocalDate withdrawnOn,
        @Nullable LocalDate reopenedOn,
        @Nullable LocalDate reclosedOn) {

    private static final int DAYS_TO_TELL = 15;
    private static final int DAYS_EXTENDED = 30;
    private static final int ONE_WITHDRAWN_OF = 4;
    private static final int ONE_REOPENED_OF = 60;
    /** Numbers of neighbours are neighbours; what is drawn from them is not to be. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    static SampleCourse of(InventedComplaint complaint, LocalDate exportedOn) {
        Random random = new Random(SPREAD * complaint.id().hashCode());
        LocalDate receivedOn = complaint.receivedOn();
        LocalDate toldOn = complaint.toldOn();
        LocalDate closedOn = complaint.closedOn();
        boolean late = toldOn == null || toldOn.isAfter(receivedOn.plusDays(DAYS_TO_TELL));
        boolean extended = random.nextBoolean()
                && late
                && receivedOn.plusDays(DAYS_TO_TELL).isBefore(exportedOn);
        boolean withdrawn = random.nextInt(ONE_WITHDRAWN_OF) == 0 && toldOn == null && closedOn == null;
        boolean reopened = random.nextInt(ONE_REOPENED_OF) == 0;
        LocalDate reopenedOn =
                closedOn == null || !reopened ? null : upTo(exportedOn, closedOn.plusDays(5L + random.nextInt(15)));
        return new SampleCourse(
                level(complaint),
                extended ? receivedOn.plusDays(DAYS_EXTENDED) : null,
                withdrawn ? upTo(exportedOn, receivedOn.plusDays(1L + random.nextInt(9))) : null,
                reopenedOn,
                reopenedOn == null ? null : upTo(exportedOn, reopenedOn.plusDays(3L + random.nextInt(12))));
    }

    private static @Nullable LocalDate upTo(LocalDate last, LocalDate day) {
        return day.isAfter(last) ? null : day;
    }

    /** What the regulator forwarded is handled by the branch, and the rest where it is booked. */
    private static String level(InventedComplaint complaint) {
        int length = complaint.channel().equals("regulator") || complaint.org().endsWith("00")
                ? 2
                : complaint.org().length();
        return length == 2 ? "分公司" : length == 4 ? "中心支公司" : "支公司及以下";
    }
}
