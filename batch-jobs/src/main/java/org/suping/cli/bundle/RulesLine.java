package org.suping.cli.bundle;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.suping.cli.screen.Screen;
import org.suping.definitions.DefinitionFile;
import org.suping.seal.bundle.InstalledRules;

/** By whose rules a configuration counts, in one line. */
public final class RulesLine {

    private RulesLine() {}

    /**
     * The line; empty where no bundle is installed.
     *
     * @param config where the bundle is kept
     * @param files the definitions
     */
    public static Optional<String> of(Screen screen, Path config, List<DefinitionFile> files) {
        return InstalledRules.of(config, files).map(rules -> of(screen, rules));
    }

    /** The line of rules that were looked at. */
    public static String of(Screen screen, InstalledRules rules) {
        int undeclared = rules.undeclared().size();
        int overlaid = rules.overlaid().size();
        return undeclared == 0
                ? screen.label(
                        "bundle.rules",
                        rules.bundle().name(),
                        rules.bundle().text().rules().size(),
                        overlaid)
                : screen.label("bundle.differ", rules.bundle().name(), undeclared, overlaid);
    }
}
