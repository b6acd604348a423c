package org.suping.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.suping.cli.screen.FindingLines;
import org.suping.cli.screen.Screen;
import org.suping.definitions.Definitions;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.findings.Checked;
import org.suping.jobs.RunRequest;
import org.suping.render.form.excel.ConfiguredForm;
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
        if (checked.isBlocked()) {
            screen.complain(
                    screen.label("check-config.mistakes", checked.findings().size()));
            screen.complain(checked.findings());
            return ExitCode.WRONG_USAGE.code();
        }
        Definitions found = checked.orThrow();
        Checked<List<ConfiguredForm>> forms = ConfiguredForm.all(found, currentReturn(found));
        if (forms.isBlocked()) {
            screen.complain(
                    screen.label("check-config.mistakes", forms.findings().size()));
            screen.complain(forms.findings());
            return ExitCode.WRONG_USAGE.code();
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
        screen.print(screen.label("check-config.digest", found.digest().brief()));
        screen.print(FindingLines.of(checked.findings(), screen.language(), screen.width()));
        return ExitCode.DONE.code();
    }

    /** Forms are held against the units and the scheme of today. */
    private RevisionKey currentReturn(Definitions definitions) {
        LocalDate today = LocalDate.ofInstant(
                RunRequest.clock(suping.environment()).instant(),
                definitions.settings().zone());
        return new RevisionKey(definitions.settings().org(), Period.quarterOf(today), RevisionKind.FINAL, 1);
    }
}
