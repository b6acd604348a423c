package org.suping.cli.invent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Complaints one after another, the same for the same seed: whole numbers only, so that no machine rounds differently.
 *
 * <p>Told within 15 days as often as the unit's figure says; the median from receipt to closing is about 12 days. What
 * would have happened after the day of the export is empty, as it is in a real export.
 */
public final class InventedComplaints {

    private static final Weighted<String> CHANNELS =
            Weighted.of("regulator hotline visit letter online other", 17, 43, 8, 3, 26, 3);
    private static final Weighted<String> CATEGORIES =
            Weighted.of("claims sales surrender service other", 46, 18, 9, 22, 5);
    public static final Weighted<String> LINES = Weighted.of("motor guarantee liability property", 58, 17, 10, 15);
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int DAYS_TO_TELL = 15;

    private final Random random;
    private final InventedUnits units;
    private final LocalDate exportedOn;

    public InventedComplaints(Random random, InventedUnits units, LocalDate exportedOn) {
        this.random = random;
        this.units = units;
        this.exportedOn = exportedOn;
    }

    /** A complaint of somebody new. */
    public InventedComplaint next(long number, LocalDate receivedOn) {
        return next(number, receivedOn, CATEGORIES.draw(random), InventedPerson.of(random));
    }

    /** Another complaint of the same person about the same matter, whose identity number was typed with a small x. */
    public InventedComplaint again(long number, InventedComplaint first, LocalDate receivedOn) {
        return next(number, receivedOn, first.category(), first.person().typedSmall());
    }

    private InventedComplaint next(long number, LocalDate receivedOn, String category, InventedPerson person) {
        String org = units.draw(random);
        String channel = CHANNELS.draw(random);
        String line = LINES.draw(random);
        LocalDate toldOn = receivedOn.plusDays(daysToTell(org));
        LocalDate closedOn = toldOn.plusDays(random.nextInt(3) == 0 ? 0 : random.nextInt(9));
        return new InventedComplaint(
                "CP" + receivedOn.format(DAY) + "-" + padded(number),
                org,
                receivedOn,
                known(toldOn),
                known(closedOn),
                channel,
                category,
                line,
                amount(line),
                person,
                InventedContent.of(new InventedContent.Matter(org, channel, category, line), person, random));
    }

    private static String padded(long number) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    private int daysToTell(String org) {
        boolean onTime = random.nextInt(100) < units.onTime(org);
        return onTime ? 2 + random.nextInt(DAYS_TO_TELL - 1) : DAYS_TO_TELL + 1 + random.nextInt(20);
    }

    private @Nullable LocalDate known(LocalDate day) {
        return day.isAfter(exportedOn) ? null : day;
    }

    private @Nullable BigDecimal amount(String line) {
        if (random.nextInt(7) == 0) {
            return null;
        }
        int yuan = line.equals("motor") ? 60_000 : 250_000;
        return BigDecimal.valueOf(30_000L + random.nextInt(yuan * 100), 2);
    }
}
