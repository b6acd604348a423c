package org.suping.definitions.load.calendar;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.suping.definitions.DefinitionFile;
import org.suping.definitions.Organisation;
import org.suping.definitions.calendar.DeadlineException;
import org.suping.definitions.calendar.DeadlineRule;
import org.suping.definitions.calendar.ReportingCalendar;
import org.suping.definitions.calendar.WorkingDays;
import org.suping.definitions.folder.ConfigFolder;
import org.suping.definitions.folder.FileKind;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.definitions.load.calendar.ExceptionsReader.Lasting;
import org.suping.definitions.load.known.Known;
import org.suping.definitions.yaml.Place;
import org.suping.definitions.yaml.PlacedFindings;
import org.suping.definitions.yaml.SchemaCheck;
import org.suping.definitions.yaml.Yaml;
import org.suping.definitions.yaml.YamlReader;
import org.suping.findings.Checked;
import org.suping.findings.Finding;
import org.suping.findings.Severity;

/** Reads the folder {@code calendar} of a configuration: YAML, JSON Schema, then days, names and rules against one another. */
public final class CalendarLoader {

    private final List<DefinitionFile> files;
    private final Path folder;
    private final PlacedFindings findings = new PlacedFindings();
    private final Known known = new Known(findings);

    private CalendarLoader(Path folder) {
        this.folder = folder;
        // what cannot be read at all is told by whoever loads the definitions
        this.files = new ConfigFolder(folder, new PlacedFindings()).files();
    }

    /**
     * Reads and checks. Who approved an exception without being entitled to is told softly.
     *
     * @param today an exception that has expired by then is noted
     * @return blocked by any mistake, also in the units; without rules where there is no such folder
     */
    public static Checked<ReportingCalendar> load(Path folder, LocalDate today) {
        return new CalendarLoader(folder).load(DefinitionsLoader.units(folder), today);
    }

    private Checked<ReportingCalendar> load(Optional<Organisation> units, LocalDate today) {
        WorkingDays days = new WorkingDays(roots(FileKind.CALENDAR)
                .flatMap(root -> CalendarReader.read(root, known).stream())
                .toList());
        if (units.isEmpty()) {
            return new Checked<>(null, findings.sorted());
        }
        List<DeadlineRule> rules = roots(FileKind.DEADLINES)
                .flatMap(root -> new DeadlinesReader(root, units.get(), known).read().stream())
                .toList();
        List<Lasting> exceptions = exceptions(units.get(), new ReportingCalendar(days, rules, List.of()));
        if (!findings.isEmpty()) {
            return new Checked<>(null, findings.sorted());
        }
        doubt(exceptions, Approvers.of(folder, units.get()));
        exceptions.stream().filter(one -> !one.exception().holdsOn(today)).forEach(this::note);
        List<DeadlineException> granted =
                exceptions.stream().map(Lasting::exception).toList();
        return new Checked<>(new ReportingCalendar(days, rules, granted), findings.sorted());
    }

    private List<Lasting> exceptions(Organisation units, ReportingCalendar rules) {
        boolean areSure = findings.isEmpty();
        return roots(FileKind.EXCEPTIONS)
                .flatMap(root -> new ExceptionsReader(root, units, rules, known).read(areSure).stream())
                .toList();
    }

    private void doubt(List<Lasting> exceptions, Approvers approvers) {
        for (Lasting one : exceptions) {
            Place line = one.approver().lineOnly();
            approvers.doubt(one.exception(), line.toString()).ifPresent(doubt -> findings.add(line, doubt));
        }
    }

    private void note(Lasting one) {
        DeadlineException exception = one.exception();
        findings.add(
                one.expires().lineOnly(),
                Finding.of(
                        "calendar-exception-expired",
                        Severity.NOTE,
                        one.expires().lineOnly().toString(),
                        exception.org(),
                        exception.period(),
                        exception.expires()));
    }

    private Stream<Yaml.Fields> roots(FileKind kind) {
        List<Yaml.Fields> roots = new ArrayList<>();
        for (DefinitionFile file : files) {
            if (FileKind.of(file.path()).orElse(null) == kind) {
                Optional<Yaml.Fields> root = YamlReader.read(ConfigFolder.shown(file.path()), file.text(), findings);
                root.ifPresent(fields -> roots.add(SchemaCheck.check(fields, kind.schema(), findings)));
            }
        }
        return roots.stream();
    }
}
