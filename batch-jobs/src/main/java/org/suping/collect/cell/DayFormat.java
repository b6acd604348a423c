package org.suping.collect.cell;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suping.collect.RawRow;
import org.suping.collect.Slice;

/**
 * One way to write days, read strictly: 2026-02-30 is no day.
 *
 * <p>Formats of fixed width, as {@code yyyy-MM-dd}, {@code yyyyMMdd} and {@code yyyy年MM月dd日}, are read digit by digit; all
 * others by a formatter whose answers are remembered; names in them, as July and 上午, are English or Chinese. Of one thread.
 */
public final class DayFormat {

    /** What is no day in this format. */
    public static final long NO_DAY = RawRow.NO_DAY;

    private static final String NAMED_MONTH = "MMM";
    /** Months, days of the week and halves of the day by their names. */
    private static final Pattern NAMES = Pattern.compile("MMM|LLL|[Eea]");

    private static final int MOST_REMEMBERED = 20_000;
    private static final int MONTHS = 12;
    private static final int DAYS_OF_ANY_MONTH = 28;

    private final String format;
    private final boolean fixed;
    private final DateTimeFormatter formatter;
    private final @Nullable DateTimeFormatter chinese;
    private final Map<String, Long> remembered = new HashMap<>();

    public DayFormat(String format) {
        this.format = format;
        this.formatter = formatter(format, Locale.ENGLISH);
        boolean isNamed = NAMES.matcher(format.replaceAll("'[^']*'", "")).find();
        this.chinese = isNamed ? formatter(format, Locale.SIMPLIFIED_CHINESE) : null;
        String rest = format.replaceFirst("yyyy", "").replaceFirst("MM", "").replaceFirst("dd", "");
        this.fixed = rest.length() + "yyyyMMdd".length() == format.length()
                && rest.chars().noneMatch(c -> c < 0x80 && (Character.isLetter(c) || "'[]#{}".indexOf(c) >= 0));
    }

    private static DateTimeFormatter formatter(String format, Locale names) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(format.replace('y', 'u'))
                .toFormatter(names)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** As in the source's definition. */
    public String pattern() {
        return format;
    }

    /** Whether day and month stand before the year, in one order or the other; a month that is named is no day. */
    boolean isDayAndMonthFirst() {
        return !format.contains(NAMED_MONTH) && (format.startsWith("d") || format.startsWith("M"));
    }

    /** The same with day and month in each other's place. */
    DayFormat swapped() {
        return new DayFormat(format.replace('d', '\0').replace('M', 'd').replace('\0', 'M'));
    }

    /** Days since 1970, or {@link #NO_DAY}. */
    public long read(Slice cell) {
        return fixed ? readFixed(cell) : readOther(cell.toString());
    }

    private long readFixed(Slice cell) {
        if (cell.length() != format.length()) {
            return NO_DAY;
        }
        int y = 0;
        int m = 0;
        int d = 0;
        for (int i = 0; i < format.length(); i++) {
            char sign = format.charAt(i);
            char c = cell.chars()[cell.from() + i];
            int digit = c - '0';
            if (sign != 'y' && sign != 'M' && sign != 'd') {
                digit = c == sign ? 0 : -1;
            }
            if (digit < 0 || digit > 9) {
                return NO_DAY;
            }
            y = sign == 'y' ? 10 * y + digit : y;
            m = sign == 'M' ? 10 * m + digit : m;
            d = sign == 'd' ? 10 * d + digit : d;
        }
        return isDay(y, m, d) ? LocalDate.of(y, m, d).toEpochDay() : NO_DAY;
    }

    private static boolean isDay(int y, int m, int d) {
        return m >= 1
                && m <= MONTHS
                && d >= 1
                && (d <= DAYS_OF_ANY_MONTH || d <= YearMonth.of(y, m).lengthOfMonth());
    }

    private long readOther(String text) {
        Long known = remembered.get(text);
        if (known != null) {
            return known;
        }
        long epochDay = parsed(text, formatter);
        if (epochDay == NO_DAY && chinese != null) {
            epochDay = parsed(text, chinese);
        }
        if (epochDay == NO_DAY) {
            return NO_DAY;
        }
        if (remembered.size() == MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(text, epochDay);
        return epochDay;
    }

    private static long parsed(String text, DateTimeFormatter formatter) {
        try {
            return LocalDate.parse(text, formatter).toEpochDay();
        } catch (DateTimeException noDay) {
            return NO_DAY;
        }
    }
}
