package org.suping.definitions.load.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.suping.definitions.calendar.CalendarYear;
import org.suping.definitions.calendar.CalendarYear.Notice;
import org.suping.definitions.calendar.Holiday;
import org.suping.definitions.folder.FileKind;
import org.suping.definitions.load.known.Common;
import org.suping.definitions.load.known.Known;
import org.suping.definitions.yaml.Place;
import org.suping.definitions.yaml.Yaml;
import org.suping.vocabulary.Text;

/** Reads a year's holidays. What is given instead lies on a weekend and outside of every holiday. */
final class CalendarReader {

    /** Longer than any holiday was: a wrong month rather than a long rest. */
    private static final int MOST_DAYS = 15;

    /** A notice reaches back into the last days of the year before. */
    private static final int DAYS_BEFORE = 7;

    private final Yaml.Fields root;
    private final Known known;
    private final int year;
    private final List<Place> lines = new ArrayList<>();
    private final List<Holiday> holidays = new ArrayList<>();
    private final List<MakeUp> worked = new ArrayList<>();

    private CalendarReader(Yaml.Fields root, Known known) {
        this.root = root;
        this.known = known;
        this.year = root.integer("year");
    }

    /** Empty where the year or the day of its notice could not be read. */
    static Optional<CalendarYear> read(Yaml.Fields root, Known known) {
        return new CalendarReader(root, known).year();
    }

    private Optional<CalendarYear> year() {
        String name = Common.fileName(root);
        if (root.areRead("year") && !name.equals("cn-" + year)) {
            known.add(root.get("year").place(), "definition-file-name", "cn-" + year, name + FileKind.SUFFIX);
        }
        root.list("holidays").forEach(node -> holiday(node.fields()));
        worked.forEach(this::mustBeFree);
        Common.mustDiffer(worked.stream().map(MakeUp::node).toList(), "MAKE_UP", known);
        Yaml.Fields notice = root.get("notice").fields();
        return Common.day(notice.get("date"), known)
                .filter(day -> root.areRead("year"))
                .map(day -> new CalendarYear(
                        year,
                        new Notice(
                                Common.text(notice.get("title")),
                                notice.text("number"),
                                day,
                                notice.text("link"),
                                Common.certainty(notice.get("certainty"))),
                        holidays));
    }

    private void holiday(Yaml.Fields fields) {
        Optional<LocalDate> from = day(fields.get("from"));
        Optional<LocalDate> to = day(fields.get("to"));
        List<MakeUp> makeUp = new ArrayList<>();
        fields.list("make-up").forEach(node -> day(node).ifPresent(day -> makeUp.add(new MakeUp(node, day))));
        worked.addAll(makeUp);
        if (from.isPresent() && to.isPresent()) {
            add(
                    new Holiday(
                            Common.text(fields.get("name")),
                            from.get(),
                            to.get(),
                            makeUp.stream().map(MakeUp::day).toList()),
                    fields.get("to").place());
        }
    }

    private void add(Holiday holiday, Place place) {
        long days = ChronoUnit.DAYS.between(holiday.from(), holiday.to()) + 1;
        if (days < 1) {
            known.add(place, "calendar-span", holiday.to(), holiday.from());
        } else if (days > MOST_DAYS) {
            known.add(place, "calendar-long", holiday.name(), days, MOST_DAYS);
        }
        for (int i = 0; i < holidays.size(); i++) {
            if (holiday.overlaps(holidays.get(i))) {
                known.add(
                        place,
                        "calendar-overlap",
                        holiday.name(),
                        holidays.get(i).name(),
                        lines.get(i).line());
            }
        }
        holidays.add(holiday);
        lines.add(place);
    }

    /** A day of the year, or of the last days before it. */
    private Optional<LocalDate> day(Yaml node) {
        Optional<LocalDate> day = Common.day(node, known);
        if (root.areRead("year")) {
            day.filter(one -> one.getYear() != year && one.plusDays(DAYS_BEFORE).getYear() != year)
                    .ifPresent(one -> known.add(node.place(), "calendar-year", one, year));
        }
        return day;
    }

    private void mustBeFree(MakeUp makeUp) {
        LocalDate day = makeUp.day();
        Place place = makeUp.node().place();
        holidays.stream()
                .filter(holiday -> holiday.contains(day))
                .findFirst()
                .ifPresent(holiday -> known.add(place, "calendar-make-up-holiday", day, holiday.name()));
        if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
            known.add(place, "calendar-make-up-weekday", day, words(day.getDayOfWeek()));
        }
    }

    private static Text words(DayOfWeek day) {
        return new Text(
                day.getDisplayName(TextStyle.FULL, Locale.CHINESE), day.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }

    private record MakeUp(Yaml node, LocalDate day) {}
}
