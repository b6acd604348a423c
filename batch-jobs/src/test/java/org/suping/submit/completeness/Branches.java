package org.suping.submit.completeness;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.Organisation;
import org.suping.definitions.calendar.DeadlineException;
import org.suping.definitions.calendar.ReportingCalendar;
import org.suping.definitions.load.calendar.CalendarLoader;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.submit.Submission;
import org.suping.submit.SubmissionState;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Text;

/** A legal person with branches, their packages as they came by the clock of Shanghai, and the calendar that ships. */
final class Branches {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Period PERIOD = Period.parse("2026Q3");

    private final Map<String, OrgUnit> units = new LinkedHashMap<>();
    private final List<Submission> submissions = new ArrayList<>();
    private final List<DeadlineException> exceptions = new ArrayList<>();
    private final ReportingCalendar shipped = CalendarLoader.load(Path.of("..", "config"), LocalDate.of(2026, 11, 22))
            .orThrow();

    Branches branch(String code) {
        return unit(code, "branch", null, true, "2007-06-01", null);
    }

    Branches unit(
            String code, String kind, @Nullable String parent, boolean obliged, String from, @Nullable String to) {
        units.put(
                code,
                new OrgUnit(
                        code,
                        new Text("机构" + code, "unit " + code),
                        kind,
                        parent,
                        new Text("监管局", "office"),
                        obliged,
                        LocalDate.parse(from),
                        to == null ? null : LocalDate.parse(to)));
        return this;
    }

    Branches came(String org, int revision, SubmissionState state, String at) {
        return came(org, revision, state, at, false);
    }

    /** @param at by the clock of Shanghai */
    Branches came(String org, int revision, SubmissionState state, String at, boolean nil) {
        Instant moment = LocalDateTime.parse(at).atZone(ZONE).toInstant();
        List<Finding> reasons = state == SubmissionState.ACCEPTED
                ? List.of()
                : List.of(
                        finding(Severity.SOFT, "没有批准", "not approved"),
                        finding(Severity.HARD, "投诉量与证据相差 12", "complaints differ from the evidence by 12"));
        submissions.add(new Submission(
                new RevisionKey(org, PERIOD, RevisionKind.FINAL, revision),
                Sha256.of(org + revision + at),
                moment,
                state,
                nil,
                Optional.empty(),
                Optional.empty(),
                reasons));
        return this;
    }

    Branches extended(String org, String due, String expires) {
        return excepted(org, Optional.of(LocalDate.parse(due)), expires);
    }

    Branches excused(String org, String expires) {
        return excepted(org, Optional.empty(), expires);
    }

    private Branches excepted(String org, Optional<LocalDate> due, String expires) {
        exceptions.add(new DeadlineException(org, PERIOD, due, "系统切换", "赵芳", LocalDate.parse(expires)));
        return this;
    }

    Completeness on(String day) {
        return on(PERIOD, day);
    }

    Completeness on(Period period, String day) {
        return new CompletenessReckoning(
                        new Organisation(Map.of(), units),
                        new ReportingCalendar(shipped.days(), shipped.rules(), exceptions),
                        ZONE)
                .of(period, submissions, LocalDate.parse(day));
    }

    private static Finding finding(Severity severity, String zh, String en) {
        return new Finding("CK-01", severity, "3100", new Text(zh, en), Text.EMPTY, Text.EMPTY);
    }
}
