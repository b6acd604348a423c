package org.suping.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.suping.cli.bundle.RulesLine;
import org.suping.cli.screen.FindingLines;
import org.suping.cli.screen.Screen;
import org.suping.definitions.Definitions;
import org.suping.definitions.calendar.CalendarYear;
import org.suping.definitions.calendar.ReportingCalendar;
import org.suping.definitions.folder.ConfigFolder;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.definitions.load.calendar.CalendarLoader;
import org.suping.findings.Checked;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.jobs.RunRequest;
import org.suping.render.form.excel.ConfiguredForm;
import org.suping.seal.bundle.InstalledRules;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;
import picocli.CommandLine.Command;

/** Reads the configuration folder and reports every mistake in it, or what it holds. */
@Command(name = "check-config")
final class CheckConfigCommand implements Callable<Integer> {

    private final Suping suping;

    CheckConfigCommand(Suping suping) {
        this.suping = suping;
    }

    @Override
    public Integer call() {
        Screen screen = suping.screen();
        Checked<Definitions> checked = DefinitionsLoader.load(suping.folders().config());
        Checked<ReportingCalendar> calendar =
                CalendarLoader.load(suping.folders().config(), today());
        if (checked.isBlocked() || calendar.isBlocked()) {
            return complain(Stream.concat(checked.findings().stream(), calendar.findings().stream())
                    .toList());
        }
        Definitions found = checked.orThrow();
        Checked<List<ConfiguredForm>> forms = ConfiguredForm.all(found, currentReturn(found));
        if (forms.isBlocked()) {
            return complain(forms.findings());
        }
        screen.print(screen.label(
                "check-config.good",
                suping.folders().config(),
                found.files().size(),
                found.records().size(),
                found.sources().size(),
                found.indicators().size(),
                found.checks().size(),
                found.schemes().size(),
                found.organisation().units().size()));
        calendar(calendar.orThrow());
        screen.print(screen.label("check-config.digest", found.digest().brief()));
        screen.print(FindingLines.of(checked.findings(), screen.language(), screen.width()));
        screen.print(FindingLines.of(calendar.findings(), screen.language(), screen.width()));
        ExitCode rules = rules(found);
        boolean soft = calendar.findings().stream().anyMatch(finding -> finding.severity() == Severity.SOFT);
        return (soft ? ExitCode.SOFT_FINDINGS : rules).code();
    }

    /** By whose rules it counts, and what is otherwise there. */
    private ExitCode rules(Definitions found) {
        Screen screen = suping.screen();
        Optional<InstalledRules> rules = InstalledRules.of(suping.folders().config(), found.files());
        if (rules.isEmpty()) {
            return ExitCode.DONE;
        }
        screen.print(RulesLine.of(screen, rules.get()));
        List<Finding> remarks = rules.get().remarks(ConfigFolder.shown(""));
        screen.print(FindingLines.of(remarks, screen.language(), screen.width()));
        return remarks.isEmpty() ? ExitCode.DONE : ExitCode.SOFT_FINDINGS;
    }

    private int complain(List<Finding> mistakes) {
        suping.screen().complain(suping.screen().label("check-config.mistakes", mistakes.size()));
        suping.screen().complain(mistakes);
        return ExitCode.WRONG_USAGE.code();
    }

    /** Which years' holidays are known, and what is said of deadlines; nothing where nothing is. */
    private void calendar(ReportingCalendar calendar) {
        List<CalendarYear> years = calendar.days().years();
        if (!years.isEmpty() || !calendar.rules().isEmpty()) {
            suping.screen()
                    .print(suping.screen()
                            .label(
                                    "check-config.calendar",
                                    years.isEmpty()
                                            ? "—"
                                            : years.get(0).year() + "–"
                                                    + years.get(years.size() - 1)
                                                            .year(),
                                    calendar.rules().size(),
                                    calendar.exceptions().size()));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(RunRequest.clock(suping.environment()).instant(), suping.zone());
    }

    /** Forms are held against the units and the scheme of today. */
    private RevisionKey currentReturn(Definitions definitions) {
        return new RevisionKey(definitions.settings().org(), Period.quarterOf(today()), RevisionKind.FINAL, 1);
    }
}
