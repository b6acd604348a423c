package org.suping.cli.submissions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.calendar.DayCount;
import org.suping.definitions.calendar.Deadline;
import org.suping.definitions.calendar.DeadlineException;
import org.suping.evidence.Json;
import org.suping.findings.Finding;
import org.suping.submit.Submission;
import org.suping.submit.completeness.Completeness;
import org.suping.submit.completeness.Reminder;
import org.suping.submit.completeness.UnitCompleteness;
import org.suping.vocabulary.Language;

/** A period's completeness for programs: states as codes, moments in Greenwich, null where there is nothing. */
final class SubmissionsJson {

    private final Completeness found;
    private final List<Finding> doubts;
    private final Language language;

    SubmissionsJson(Completeness found, List<Finding> doubts, Language language) {
        this.found = found;
        this.doubts = doubts;
        this.language = language;
    }

    String text() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("period", found.period().toString());
        json.put("asOf", found.asOf().toString());
        json.put("obliged", found.obliged());
        Map<String, @Nullable Object> counts = new LinkedHashMap<>();
        found.counts().forEach((state, count) -> counts.put(code(state), count));
        json.put("counts", counts);
        json.put(
                "outstanding",
                found.outstanding().stream().map(one -> one.unit().code()).toList());
        json.put("provisional", found.isProvisional());
        json.put("units", found.units().stream().map(this::unit).toList());
        json.put(
                "unexpected",
                found.unexpected().stream().map(SubmissionsJson::submission).toList());
        json.put("findings", doubts.stream().map(SubmissionsJson::finding).toList());
        return Json.of(json);
    }

    private static Map<String, @Nullable Object> finding(Finding doubt) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("code", doubt.code());
        json.put("where", doubt.where());
        json.put("zh", doubt.sentence(Language.ZH));
        json.put("en", doubt.sentence(Language.EN));
        return json;
    }

    private Map<String, @Nullable Object> unit(UnitCompleteness one) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("org", one.unit().code());
        json.put("name", one.unit().name().in(language));
        json.put("kind", one.unit().kind());
        json.put("parent", one.unit().parent());
        json.put("state", code(one.state()));
        json.put("due", one.deadline().map(due -> due.due().toString()).orElse(null));
        json.put("provisional", one.isProvisional());
        json.put("deadline", one.deadline().map(SubmissionsJson::rule).orElse(null));
        json.put("late", one.late().map(SubmissionsJson::days).orElse(null));
        json.put("nil", one.isNil());
        json.put("first", submission(one.arrivals().first()));
        json.put("inForce", submission(one.arrivals().inForce()));
        json.put("returned", submission(one.arrivals().returned()));
        json.put("refused", one.arrivals().refused());
        json.put("reminder", one.reminder().map(SubmissionsJson::reminder).orElse(null));
        json.put(
                "reasons",
                one.reasons().stream().map(reason -> reason.in(language)).toList());
        return json;
    }

    private static Map<String, @Nullable Object> rule(Deadline due) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("code", due.rule().code());
        json.put("certainty", due.rule().certainty().code());
        json.put("exception", due.exception().map(SubmissionsJson::exception).orElse(null));
        return json;
    }

    private static Map<String, @Nullable Object> exception(DeadlineException granted) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("reason", granted.reason());
        json.put("approver", granted.approver());
        json.put("expires", granted.expires().toString());
        return json;
    }

    private static Map<String, @Nullable Object> days(DayCount late) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("days", late.days());
        json.put("counted", code(late.counted()));
        json.put("provisional", late.provisional());
        return json;
    }

    private static Map<String, @Nullable Object> reminder(Reminder reminder) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("days", reminder.before().days());
        json.put("counted", code(reminder.before().counted()));
        json.put("since", reminder.since().toString());
        return json;
    }

    private static @Nullable Map<String, @Nullable Object> submission(Optional<Submission> one) {
        return one.map(SubmissionsJson::submission).orElse(null);
    }

    private static Map<String, @Nullable Object> submission(Submission one) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("revision", one.revision().toString());
        json.put("package", one.packageDigest().hex());
        json.put("state", code(one.state()));
        json.put("receivedAt", one.receivedAt().toString());
        return json;
    }

    /** {@code on-time} of ON_TIME. */
    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
