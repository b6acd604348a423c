package org.suping.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.suping.vocabulary.RowStatus;

/** Rows of the small world, drawn from a seed or written by hand. */
public final class SmallRows {

    private SmallRows() {}

    /** A complaint as it lies in the vault. */
    public record Complaint(
            String org,
            LocalDate receivedOn,
            @Nullable LocalDate toldOn,
            @Nullable LocalDate closedOn,
            String channel,
            @Nullable String line,
            @Nullable String person,
            RowStatus status,
            boolean duplicate) {

        public LocalDate dueOn() {
            return receivedOn.plusDays(15);
        }

        public @Nullable Long daysToTell() {
            return toldOn == null ? null : ChronoUnit.DAYS.between(receivedOn, toldOn);
        }

        public @Nullable Long daysToClose() {
            return closedOn == null ? null : ChronoUnit.DAYS.between(receivedOn, closedOn);
        }

        public boolean counts() {
            return status == RowStatus.ACCEPTED && !duplicate;
        }

        public Complaint at(String other) {
            return new Complaint(other, receivedOn, toldOn, closedOn, channel, line, person, status, duplicate);
        }
    }

    /** A month's premium. */
    public record Exposure(String org, LocalDate month, BigDecimal premium) {}

    /** Accepted, received on the day, told and closed on the day, without a line or a person. */
    public static Complaint complaint(String org, String receivedOn, String channel) {
        LocalDate day = LocalDate.parse(receivedOn);
        return new Complaint(org, day, day, day, channel, null, null, RowStatus.ACCEPTED, false);
    }

    /** Complaints around the quarter: a tenth rejected, a tenth duplicates, some of units that are not in the return. */
    public static List<Complaint> complaints(long seed, int rows) {
        Random random = new Random(seed);
        List<String> orgs = new ArrayList<>(SmallWorld.UNITS);
        orgs.add(SmallWorld.CLOSED);
        List<Complaint> complaints = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            LocalDate received = LocalDate.of(2026, 5, 1).plusDays(random.nextInt(180));
            complaints.add(new Complaint(
                    orgs.get(random.nextInt(orgs.size())),
                    received,
                    random.nextInt(10) == 0 ? null : received.plusDays(random.nextInt(25)),
                    random.nextInt(5) == 0 ? null : received.plusDays(random.nextInt(70)),
                    List.of("regulator", "hotline", "it's").get(random.nextInt(3)),
                    random.nextInt(4) == 0 ? null : List.of("motor", "property").get(random.nextInt(2)),
                    random.nextInt(6) == 0 ? null : "person-" + random.nextInt(rows / 3 + 1),
                    random.nextInt(10) == 0 ? RowStatus.REJECTED : RowStatus.ACCEPTED,
                    random.nextInt(10) == 0));
        }
        return complaints;
    }

    /** Premiums of every unit and month around the quarter, to the hundredth of a cent. */
    public static List<Exposure> exposures(long seed) {
        Random random = new Random(seed);
        List<Exposure> exposures = new ArrayList<>();
        for (String org : SmallWorld.UNITS) {
            for (int month = 5; month <= 10; month++) {
                exposures.add(new Exposure(
                        org,
                        LocalDate.of(2026, month, 1),
                        BigDecimal.valueOf(random.nextInt(2_000_000_000) - 50_000_000L, 4)));
            }
        }
        return exposures;
    }
}
