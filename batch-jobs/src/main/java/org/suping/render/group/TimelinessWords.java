package org.suping.render.group;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suping.definitions.calendar.DayCount;
import org.suping.definitions.consolidation.Timeliness;
import org.suping.definitions.consolidation.UnitTimeliness;
import org.suping.render.ReportModel;
import org.suping.render.Wording;

/** When a unit's return was due, when it came and how late, in words; nothing where nothing is known of it. */
public final class TimelinessWords {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final String PROVISIONAL = "*";

    private final Optional<UnitTimeliness> known;
    private final Wording words;

    public TimelinessWords(ReportModel model, String org) {
        this.known = model.definitions().consolidation().timeliness().of(org);
        this.words = new Wording(model.language());
    }

    /** As of which day those stand that have not come, and what is provisional. */
    public static String told(ReportModel model) {
        Wording words = new Wording(model.language());
        Timeliness timeliness = model.definitions().consolidation().timeliness();
        return Stream.of(
                        Optional.ofNullable(timeliness.asOf()).map(day -> words.label("group.as-of", day)),
                        timeliness.isProvisional()
                                ? Optional.of(words.label("group.provisional"))
                                : Optional.<String>empty())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    /** The same in a line. */
    public static String brief(ReportModel model) {
        Timeliness timeliness = model.definitions().consolidation().timeliness();
        String told = told(model);
        return timeliness.isProvisional() ? new Wording(model.language()).label("group.provisional.brief") : told;
    }

    public String state() {
        return known.map(UnitTimeliness::words).map(words::of).orElse("");
    }

    public String due() {
        return known.flatMap(one -> Optional.ofNullable(one.due())
                        .map(day -> one.provisional() ? day + PROVISIONAL : day.toString()))
                .orElse("");
    }

    public String received() {
        return known.map(UnitTimeliness::received)
                .map((LocalDateTime moment) -> MOMENT.format(moment))
                .orElse("");
    }

    /** Without the time of day. */
    public String receivedDay() {
        return known.map(UnitTimeliness::received)
                .map(moment -> moment.toLocalDate().toString())
                .orElse("");
    }

    public String late() {
        return known.map(UnitTimeliness::late).map(this::days).orElse("");
    }

    private String days(DayCount late) {
        return words.of(late.text()) + (late.provisional() ? PROVISIONAL : "");
    }
}
