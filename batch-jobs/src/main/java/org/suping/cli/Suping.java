package org.suping.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.suping.cli.audit.AuditCommand;
import org.suping.cli.audit.AuditVerifyCommand;
import org.suping.cli.bench.BenchCommand;
import org.suping.cli.bundle.BundleCommand;
import org.suping.cli.bundle.BundleInstallCommand;
import org.suping.cli.consolidate.ConsolidateCommand;
import org.suping.cli.diff.DiffCommand;
import org.suping.cli.help.HelpCommand;
import org.suping.cli.help.HelpTexts;
import org.suping.cli.help.Version;
import org.suping.cli.help.WrongUsage;
import org.suping.cli.log.BackgroundThreads;
import org.suping.cli.propose.SourceCommand;
import org.suping.cli.propose.SourceNewCommand;
import org.suping.cli.receive.ReceiveCommand;
import org.suping.cli.sample.SampleCommand;
import org.suping.cli.screen.Screen;
import org.suping.cli.screen.Typed;
import org.suping.cli.seal.KeysCommand;
import org.suping.cli.seal.KeysInitCommand;
import org.suping.cli.seal.Place;
import org.suping.cli.seal.ReadPackagesCommand;
import org.suping.cli.seal.SealCommand;
import org.suping.cli.seal.VerifyCommand;
import org.suping.cli.submissions.SubmissionsCommand;
import org.suping.cli.submit.ApproveCommand;
import org.suping.cli.submit.ReviewCommand;
import org.suping.cli.submit.WaiveCommand;
import org.suping.definitions.Definitions;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.evidence.Folders;
import org.suping.vocabulary.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program: every command line starts here and ends with one of the exit codes of {@link ExitCode}. */
@Command(name = "suping", versionProvider = Version.class)
public final class Suping implements Callable<Integer> {

    @Option(names = "--config", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private @Nullable Path config;

    @Option(names = "--work", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private @Nullable Path work;

    /** Read before the rest, by {@link Surroundings#language}: mistakes are told in it too. */
    @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT)
    private @Nullable String language;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true)
    private boolean version;

    private final Surroundings surroundings;
    private final Screen screen;

    private Suping(Surroundings surroundings, Screen screen) {
        this.surroundings = surroundings;
        this.screen = screen;
    }

    /** Ends the process with the command's exit code. */
    public static void main(String[] arguments) {
        BackgroundThreads.keepOffTheScreen();
        Surroundings surroundings = new Surroundings(
                System.getenv(),
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                Path.of(""),
                Path.of(System.getProperty("suping.home", "")),
                isWatched());
        int exitCode = run(surroundings, arguments);
        surroundings.out().flush();
        surroundings.err().flush();
        System.exit(exitCode);
    }

    /** Does what the arguments ask for, in these surroundings, and gives the exit code. */
    public static int run(Surroundings surroundings, String... arguments) {
        List<String> words = Arrays.asList(arguments);
        Suping suping = new Suping(surroundings, surroundings.screen(words));
        try {
            return suping.commandLine(words).execute(arguments);
        } catch (Throwable unexpected) {
            return new CrashReport(suping.screen, suping.folders().logs()).tell(unexpected);
        }
    }

    private CommandLine commandLine(List<String> words) {
        CommandLine commandLine = new CommandLine(this);
        needed(words).forEach(command -> commandLine.addSubcommand(command.get()));
        CommandLine source = commandLine.getSubcommands().get("source");
        if (source != null) {
            source.addSubcommand(new SourceNewCommand(screen, () -> folders().config(), this::file));
        }
        CommandLine keys = commandLine.getSubcommands().get("keys");
        if (keys != null) {
            keys.addSubcommand(new KeysInitCommand(place()));
        }
        CommandLine bundle = commandLine.getSubcommands().get("bundle");
        if (bundle != null) {
            bundle.addSubcommand(new BundleInstallCommand(place()));
        }
        CommandLine audit = commandLine.getSubcommands().get("audit");
        if (audit != null) {
            audit.addSubcommand(new AuditVerifyCommand(place()));
        }
        commandLine
                .setResourceBundle(new HelpTexts(screen.language()))
                .setOut(surroundings.outWriter())
                .setErr(surroundings.errWriter())
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setUsageHelpWidth(Math.max(screen.width(), HelpTexts.LEAST_WIDTH))
                .setUsageHelpAutoWidth(false)
                .setUsageHelpLongOptionsMaxWidth(HelpTexts.OPTION_WIDTH)
                .setParameterExceptionHandler(new WrongUsage(screen))
                .setExecutionExceptionHandler((thrown, command, parsed) ->
                        new CrashReport(screen, folders().logs()).tell(thrown));
        HelpTexts.arrange(commandLine);
        return commandLine;
    }

    /** The command named first, else all: to build one from its annotations costs a tenth of the shortest command. */
    private Collection<Supplier<Callable<Integer>>> needed(List<String> words) {
        Map<String, Supplier<Callable<Integer>>> commands = new LinkedHashMap<>();
        commands.put("run", () -> new RunCommand(this));
        commands.put("collect", () -> new CollectCommand(this));
        commands.put("trace", () -> new TraceCommand(this));
        commands.put("explain", () -> new ExplainCommand(this));
        commands.put("import-figures", () -> new ImportFiguresCommand(this));
        commands.put("fill", () -> new FillCommand(this));
        commands.put("seal", () -> new SealCommand(place()));
        commands.put("verify", () -> new VerifyCommand(place()));
        commands.put("diff", () -> new DiffCommand(place()));
        commands.put("review", () -> new ReviewCommand(place()));
        commands.put("waive", () -> new WaiveCommand(place()));
        commands.put("approve", () -> new ApproveCommand(place()));
        commands.put("receive", () -> new ReceiveCommand(place()));
        commands.put("submissions", () -> new SubmissionsCommand(place()));
        commands.put("consolidate", () -> new ConsolidateCommand(place()));
        commands.put("keys", KeysCommand::new);
        commands.put("bundle", () -> new BundleCommand(place()));
        commands.put("audit", () -> new AuditCommand(place()));
        commands.put("status", () -> new StatusCommand(this));
        commands.put("indicators", () -> new IndicatorsCommand(this));
        commands.put("recover", () -> new RecoverCommand(this));
        commands.put("serve", () -> new ServeCommand(this));
        commands.put("bench", () -> new BenchCommand(screen, this::folders));
        commands.put("sample", () -> new SampleCommand(screen, shippedConfig(), this::file));
        commands.put("source", SourceCommand::new);
        commands.put("check-config", () -> new CheckConfigCommand(this));
        Supplier<Callable<Integer>> named = words.isEmpty() ? null : commands.get(words.get(0));
        if (named == null && words.contains(ReadPackagesCommand.NAME)) {
            named = () -> new ReadPackagesCommand(place());
        }
        if (named != null) {
            return List.of(named);
        }
        commands.put("help", HelpCommand::new);
        return commands.values();
    }

    /** Without a command there is nothing to do but to say which there are. */
    @Override
    public Integer call() {
        commandLine(List.of()).usage(surroundings.errWriter());
        return ExitCode.WRONG_USAGE.code();
    }

    /** Where the command speaks. */
    public Screen screen() {
        return screen;
    }

    /** The folders the options or the environment name, else the project's own, wherever the command is typed. */
    public Folders folders() {
        String named = surroundings.environment().getOrDefault("SUPING_WORK", "");
        Path chosen = work == null && !named.isEmpty() ? Path.of(named) : work;
        return new Folders(
                config == null ? surroundings.home().resolve("config") : file(config),
                chosen == null ? surroundings.home().resolve("work") : file(chosen));
    }

    /** The folder options of this command line, for the next one: {@code " --work elsewhere"}, or nothing. */
    String options() {
        return (config == null ? "" : " --config " + config) + (work == null ? "" : " --work " + work);
    }

    /** A path as a user in this directory would type it. */
    String asTyped(Path path) {
        Path here = surroundings.directory().toAbsolutePath().normalize();
        return path.startsWith(here) ? here.relativize(path).toString() : path.toString();
    }

    Typed typed() {
        return new Typed(folders(), surroundings.directory(), options());
    }

    Place place() {
        return new Place(screen, environment(), this::folders, this::file, this::options);
    }

    Definitions definitions() {
        return DefinitionsLoader.loadOrThrow(folders().config());
    }

    /** The configuration that ships, whichever is named. */
    private Path shippedConfig() {
        return surroundings.home().resolve("config");
    }

    /** A file named on the command line. */
    Path file(Path named) {
        return surroundings.directory().resolve(named);
    }

    /** In which people are told times: that of the settings, whatever else is wrong with them. */
    ZoneId zone() {
        return DefinitionsLoader.zone(folders().config());
    }

    /** The environment variables, as the book's address is one. */
    public Map<String, String> environment() {
        return surroundings.environment();
    }

    /** From Java 22 on there is a console also where nobody sits; it then says so itself. */
    private static boolean isWatched() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJava) {
            return true;
        }
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, Surroundings.charset());
    }
}
