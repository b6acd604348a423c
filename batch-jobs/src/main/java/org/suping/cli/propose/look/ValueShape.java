package org.suping.cli.propose.look;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.suping.definitions.ColumnType;

/**
 * What a column's values look like. A few that look otherwise, one in fifty at most, do not change it: they are the
 * mistakes that collecting will tell one by one.
 *
 * @param formats of days: several where every value is a day in each of them
 * @param others how many values look otherwise
 */
public record ValueShape(ColumnType type, List<String> formats, int others) {

    private static final Pattern INTEGER = Pattern.compile("[-+]?(0|[1-9]\\d{0,17}|[1-9]\\d{0,2}(,\\d{3})+)");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?[¥￥]?(\\d{1,14}|\\d{1,3}(,\\d{3})+)(\\.\\d+)?[万亿]?元?");

    private static final Map<String, DateTimeFormatter> DAYS = days(
            List.of(
                    "yyyy-MM-dd",
                    "yyyy/M/d",
                    "yyyyMMdd",
                    "yyyy年M月d日",
                    "yyyy.M.d",
                    "yyyy-M-d",
                    "d/M/yyyy",
                    "M/d/yyyy",
                    "d-M-yyyy",
                    "M-d-yyyy",
                    "d.M.yyyy",
                    "dd-MMM-yy",
                    "dd-MMM-yyyy",
                    "MMM d, yyyy",
                    "yyyy-MM-dd HH:mm:ss",
                    "yyyy-MM-dd HH:mm",
                    "yyyy-MM-dd HH:mm:ss.S",
                    "yyyy-MM-dd HH:mm:ss.SSS",
                    "yyyy-MM-dd'T'HH:mm:ss",
                    "yyyy年M月d日 H:mm",
                    "yyyy/M/d H:mm:ss",
                    "yyyy/M/d H:mm",
                    "M/d/yyyy h:mm:ss a"),
            List.of("yyyy/M/d ah:mm", "yyyy/M/d ah:mm:ss", "yyyy年M月d日 EEEE", "yyyy年M月d日EEEE"));

    /** Of what may be a day. */
    private static final int SHORTEST_DAY = 6;

    private static final int LONGEST_DAY = 30;
    private static final int OTHERS_OF = 50;
    private static final int FEWEST_ROWS = 20;
    private static final int MOST_CODES = 40;
    private static final int LONGEST_CODE = 40;
    private static final int ROWS_OF_A_CODE = 4;

    /** Tells from the values alone. A column without values is text. */
    public static ValueShape of(ColumnSample column) {
        int tolerated = column.filled() / OTHERS_OF;
        List<String> formats = DAYS.keySet().stream()
                .filter(format -> fits(column, value -> isDay(value, format), tolerated))
                .toList();
        if (column.filled() == 0) {
            return new ValueShape(ColumnType.TEXT, List.of(), 0);
        }
        if (!formats.isEmpty()) {
            return day(column, formats);
        }
        int noInteger = others(column, value -> INTEGER.matcher(value).matches());
        if (noInteger <= tolerated) {
            return new ValueShape(ColumnType.INTEGER, List.of(), noInteger);
        }
        int noDecimal = others(column, ValueShape::isDecimal);
        if (noDecimal <= tolerated) {
            return new ValueShape(ColumnType.DECIMAL, List.of(), noDecimal);
        }
        return new ValueShape(isCoded(column) ? ColumnType.CODE : ColumnType.TEXT, List.of(), 0);
    }

    /** The formats that lose the fewest values; the first of those that mean the same for all of them. */
    private static ValueShape day(ColumnSample column, List<String> formats) {
        int fewest = formats.stream()
                .mapToInt(format -> others(column, value -> isDay(value, format)))
                .min()
                .orElse(0);
        List<String> best = formats.stream()
                .filter(format -> others(column, value -> isDay(value, format)) == fewest)
                .toList();
        boolean ambiguous = best.size() > 1 && best.get(0).startsWith("d");
        return new ValueShape(ColumnType.DATE, ambiguous ? best : best.subList(0, 1), fewest);
    }

    static boolean isNumber(String value) {
        return isDecimal(value) || DAYS.keySet().stream().anyMatch(format -> isDay(value, format));
    }

    /** A number that begins with a needless 0 is the name of something. */
    private static boolean isDecimal(String value) {
        boolean named = value.length() > 1 && value.startsWith("0") && !value.startsWith("0.");
        return !named && DECIMAL.matcher(value).matches();
    }

    private static boolean isDay(String value, String format) {
        if (value.length() < SHORTEST_DAY
                || value.length() > LONGEST_DAY
                || value.chars().noneMatch(Character::isDigit)) {
            return false;
        }
        try {
            LocalDate.parse(value, DAYS.getOrDefault(format, DateTimeFormatter.ISO_LOCAL_DATE));
            return true;
        } catch (DateTimeException other) {
            return false;
        }
    }

    private static boolean isCoded(ColumnSample column) {
        return column.filled() >= FEWEST_ROWS
                && column.values().size() <= Math.min(MOST_CODES, column.filled() / ROWS_OF_A_CODE)
                && column.values().keySet().stream().allMatch(value -> value.length() <= LONGEST_CODE);
    }

    /** Whether no more values than this look otherwise: most columns are soon known to hold no days. */
    private static boolean fits(ColumnSample column, Predicate<String> fits, int tolerated) {
        int others = 0;
        for (Map.Entry<String, Integer> value : column.values().entrySet()) {
            others += fits.test(value.getKey()) ? 0 : value.getValue();
            if (others > tolerated) {
                return false;
            }
        }
        return true;
    }

    private static int others(ColumnSample column, Predicate<String> fits) {
        return column.values().entrySet().stream()
                .filter(value -> !fits.test(value.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static Map<String, DateTimeFormatter> days(List<String> formats, List<String> chinese) {
        Map<String, DateTimeFormatter> days = new LinkedHashMap<>();
        formats.forEach(format -> days.put(format, formatter(format, Locale.ENGLISH)));
        chinese.forEach(format -> days.put(format, formatter(format, Locale.SIMPLIFIED_CHINESE)));
        return days;
    }

    private static DateTimeFormatter formatter(String format, Locale names) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(format.replace('y', 'u'))
                .toFormatter(names)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
