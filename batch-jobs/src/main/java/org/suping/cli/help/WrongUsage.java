package org.suping.cli.help;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.suping.cli.screen.Screen;
import org.suping.findings.Finding;
import org.suping.findings.NearestName;
import org.suping.findings.Severity;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line that cannot be understood: what was found, what was expected, what was probably meant. */
public final class WrongUsage implements IParameterExceptionHandler {

    private final Screen screen;

    public WrongUsage(Screen screen) {
        this.screen = screen;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        screen.complain(List.of(finding(wrong)));
        return ExitCode.WRONG_USAGE.code();
    }

    private static Finding finding(ParameterException wrong) {
        CommandSpec command = wrong.getCommandLine().getCommandSpec();
        String where = command.qualifiedName();
        Text help = Labels.text("usage.help", helpCommand(where));
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched.getUnmatched().get(0), command, help);
        }
        if (wrong instanceof MissingParameterException missing) {
            String names = missing.getMissing().stream().map(WrongUsage::name).collect(Collectors.joining(" "));
            return usage("USAGE-MISSING", where, names, help);
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return usage("USAGE-TWICE", where, name(twice.getOverwritten()), help);
        }
        ArgSpec argument = wrong.getArgSpec();
        if (argument != null && wrong.getValue() != null) {
            return usage("USAGE-VALUE", where, name(argument), wrong.getValue(), argument.paramLabel(), help);
        }
        return usage("USAGE-OTHER", where, String.valueOf(wrong.getMessage()), help);
    }

    private static Finding unmatched(String word, CommandSpec command, Text help) {
        List<String> known = new ArrayList<>();
        boolean option = word.startsWith("-");
        if (option) {
            command.options().forEach(spec -> known.addAll(List.of(spec.names())));
        } else {
            known.addAll(command.subcommands().keySet());
        }
        if (known.isEmpty()) {
            return usage("USAGE-EXTRA", command.qualifiedName(), word, help);
        }
        String code = option ? "USAGE-OPTION" : "USAGE-COMMAND";
        String bare = option ? word.replaceFirst("=.*", "") : word;
        Text nearest = NearestName.words(bare, known)
                .map(name -> Labels.text("usage.nearest", name))
                .orElseGet(() -> Labels.text("usage.one-of", String.join(", ", known)));
        return usage(code, command.qualifiedName(), bare, nearest, help);
    }

    private static Finding usage(String code, String where, Object... arguments) {
        return Finding.of(code, Severity.HARD, where, arguments);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String helpCommand(String qualifiedName) {
        return "./" + qualifiedName + " --help";
    }
}
