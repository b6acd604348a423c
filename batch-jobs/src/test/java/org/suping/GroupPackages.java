package org.suping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suping.collect.mask.IdentityKey;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.Folders;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.findings.Finding;
import org.suping.jobs.ReturnRunner;
import org.suping.jobs.RunListener;
import org.suping.jobs.RunRequest;
import org.suping.jobs.RunResult;
import org.suping.jobs.explain.FindingExplainer;
import org.suping.jobs.explain.Remark;
import org.suping.jobs.seal.ReturnSealer;
import org.suping.jobs.seal.SealRequest;
import org.suping.seal.ThisBuild;
import org.suping.seal.sign.KeyFile;
import org.suping.seal.sign.KeyFile.Validity;
import org.suping.seal.sign.SigningKey;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKind;

/**
 * A legal person with three branches (3100, 3200, 3300, each with one unit 3x01 below it), which run and seal returns of a few
 * complaints by {@link SmallReturn}'s configuration, with one masking key; and headquarters' own folders, empty.
 *
 * <pre>
 * GroupPackages group = GroupPackages.in(folder).signing();
 * Path sent = group.send("3200", GroupPackages.complaint("A-1", "3201", "2026-07-03"));      r1, sealed, copied into the inbox
 * Path corrected = group.revise("3200", "更正渠道", GroupPackages.complaint(…));             r2
 * </pre>
 */
public final class GroupPackages {

    public static final Period PERIOD = Period.parse("2026Q3");
    public static final List<String> BRANCHES = List.of("3100", "3200", "3300");

    /** Of every key of this group. */
    public static final String PASSWORD = "correct horse";

    private static final Instant NOW = Instant.parse("2026-10-09T01:00:00Z");
    /** Of a file of complaints. */
    public static final String HEADINGS = "投诉编号,机构代码,受理日期,告知日期,办结日期,渠道,投诉事由,险种,涉诉金额,投诉人,证件号码,投诉内容\n";

    private static final String UNITS = """

              - code: "3200"
                name: {zh: 江苏分公司, en: Jiangsu branch}
                kind: branch
                parent: "1000"
                regulator: {zh: 国家金融监督管理总局江苏监管局, en: NFRA Jiangsu Office}
                obliged: true
                valid-from: 2008-06-01

              - code: "3201"
                name: {zh: 南京中心支公司, en: Nanjing central sub-branch}
                kind: central-sub-branch
                parent: "3200"
                regulator: {zh: 国家金融监督管理总局江苏监管局, en: NFRA Jiangsu Office}
                valid-from: 2009-01-01

              - code: "3300"
                name: {zh: 浙江分公司, en: Zhejiang branch}
                kind: branch
                parent: "1000"
                regulator: {zh: 国家金融监督管理总局浙江监管局, en: NFRA Zhejiang Office}
                obliged: true
                valid-from: 2008-06-01

              - code: "3301"
                name: {zh: 杭州中心支公司, en: Hangzhou central sub-branch}
                kind: central-sub-branch
                parent: "3300"
                regulator: {zh: 国家金融监督管理总局浙江监管局, en: NFRA Zhejiang Office}
                valid-from: 2009-01-01
            """;

    private final Path folder;
    private boolean signing;
    private Period period = PERIOD;
    private @Nullable String signer;
    private @Nullable String explanation;

    private GroupPackages(Path folder) {
        this.folder = folder;
    }

    /** Makes {@code headquarters/config}, the masking key and an empty {@code inbox}. */
    public static GroupPackages in(Path folder) throws IOException {
        GroupPackages group = new GroupPackages(folder);
        Path config = group.headquarters().config();
        SmallReturn.copyConfig(config);
        Files.writeString(config.resolve("organisation.yml"), UNITS, StandardOpenOption.APPEND);
        Path settings = config.resolve("suping.yml");
        Files.writeString(
                settings,
                Files.readString(settings)
                        .replace("data-folder: batch-jobs/samples/shanghai", "data-folder: data")
                        .replace("org: \"3100\"", "org: \"1000\""));
        Files.createDirectories(group.headquarters().work());
        IdentityKey.openOrMake(group.headquarters().maskingKey());
        Files.createDirectories(group.inbox());
        return group;
    }

    /** From now on returns are of this period. */
    public GroupPackages during(String other) {
        period = Period.parse(other);
        return this;
    }

    /** From now on a preparer of each branch signs, with a certificate that headquarters trusts. */
    public GroupPackages signing() {
        signing = true;
        return this;
    }

    /** From now on one person signs for every branch. */
    public GroupPackages signedBy(String name) {
        signer = name;
        return signing();
    }

    /** From now on a branch says this of whatever wants an explanation. */
    public GroupPackages explaining(String text) {
        explanation = text;
        return this;
    }

    /** Headquarters' configuration and its empty work folder. */
    public Folders headquarters() {
        return new Folders(folder.resolve("headquarters/config"), folder.resolve("headquarters/work"));
    }

    /** A branch's own. */
    public Folders branch(String org) {
        return new Folders(
                folder.resolve(org).resolve("config"), folder.resolve(org).resolve("work"));
    }

    /** Where packages come in. */
    public Path inbox() {
        return folder.resolve("inbox");
    }

    /** A complaint that was answered in time, of a person of its own. */
    public static String complaint(String number, String unit, String receivedOn) {
        return "%s,%s,%s,%3$s,%3$s,热线电话,理赔纠纷,机动车辆保险,10.00,王某,,内容".formatted(number, unit, receivedOn);
    }

    /** The preparer of a branch. */
    public SigningKey preparer(String org) throws IOException {
        return key(preparerName(org));
    }

    private String preparerName(String org) {
        return signer == null ? "填报" + org : signer;
    }

    /** Somebody's key, whose certificate headquarters trusts; made when it is first asked for. */
    public SigningKey key(String name) throws IOException {
        Path keys = Files.createDirectories(headquarters().keys());
        KeyFile file = new KeyFile(keys.resolve(name + ".p12"));
        if (Files.exists(keys.resolve(name + ".p12"))) {
            return file.open(PASSWORD.toCharArray());
        }
        SigningKey made = file.make(name, PASSWORD.toCharArray(), new Validity(NOW.minusSeconds(60), 1095));
        Path trust = Files.createDirectories(headquarters().config().resolve("trust"));
        Files.writeString(trust.resolve(name + ".pem"), made.pem());
        return made;
    }

    /** Delivers complaints to a branch, runs and seals its return, and sends it. */
    public Path send(String org, String... complaints) throws IOException {
        return sealed(org, null, complaints);
    }

    /** The next revision, with these complaints in the place of those before. */
    public Path revise(String org, String reason, String... complaints) throws IOException {
        return sealed(org, reason, complaints);
    }

    /** Puts a branch's folder aside as it is, so that it can be taken back there. */
    public void remember(String org, String name) throws IOException {
        copy(
                branch(org).work().resolve("..").normalize(),
                folder.resolve("remembered").resolve(name));
    }

    /** A branch is again as it was, or, where that is not remembered, as it never was: its next return is another r1. */
    public void goBack(String org, String name) throws IOException {
        Path now = branch(org).work().resolve("..").normalize();
        try (Stream<Path> files = Files.walk(now)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        Path then = folder.resolve("remembered").resolve(name);
        if (Files.exists(then)) {
            copy(then, now);
        }
    }

    private Path sealed(String org, @Nullable String reason, String... complaints) throws IOException {
        Folders branch = prepared(org);
        Path data = Files.createDirectories(branch.data("data").resolve(period.toString()));
        Files.writeString(data.resolve("crm-complaints-1.csv"), HEADINGS + String.join("\n", complaints) + "\n");
        Files.writeString(
                data.resolve("finance-premium.csv"), "机构代码,月份,险种,保费收入\n" + String.join("", premium(branch, org)));
        return seal(org, reason);
    }

    /** Delivers files, by name, to a branch, runs and seals its return, and sends it; with a reason, the next revision. */
    public Path sendFiles(String org, @Nullable String reason, Map<String, String> files) throws IOException {
        Path data = Files.createDirectories(prepared(org).data("data").resolve(period.toString()));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(data.resolve(file.getKey()), file.getValue());
        }
        return seal(org, reason);
    }

    private Path seal(String org, @Nullable String reason) throws IOException {
        Folders branch = branch(org);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        RunRequest request = new RunRequest(branch, Map.of(), clock, null, period, false, reason);
        RunResult run = new ReturnRunner().run(request, RunListener.SILENT);
        if (run.exitCode() == ExitCode.SOFT_FINDINGS && explanation != null) {
            explain(branch, run.attempt().key(), explanation, clock);
            run = new ReturnRunner().run(request, RunListener.SILENT);
        }
        if (!(run instanceof RunResult.Ended) || run.exitCode() != ExitCode.DONE) {
            throw new IllegalStateException(org + " is not ready: "
                    + (run instanceof RunResult.Ended unready
                            ? unready.content().open()
                            : run.story()));
        }
        Optional<SigningKey> key = signing ? Optional.of(preparer(org)) : Optional.empty();
        Path made = new ReturnSealer(
                        new SealRequest(
                                branch,
                                Map.of(),
                                clock,
                                null,
                                period,
                                RevisionKind.FINAL,
                                preparerName(org),
                                key,
                                ThisBuild.name()),
                        () -> {})
                .seal()
                .file();
        return sent(made);
    }

    private static void explain(Folders branch, AttemptKey attempt, String text, Clock clock) {
        try (Book book = Books.openForRun(branch, Map.of())) {
            FindingExplainer explainer = new FindingExplainer(book, attempt);
            explainer.open().stream()
                    .map(Finding::code)
                    .distinct()
                    .forEach(code ->
                            explainer.explain(new Remark(code, null, null, true, false, text, "填报员"), clock.instant()));
        }
    }

    /** Every unit writes a hundred million. */
    private List<String> premium(Folders branch, String org) {
        return DefinitionsLoader.loadOrThrow(branch.config()).organisation().subtree(org, period).stream()
                .map(unit -> unit.code() + "," + period.start() + ",机动车辆保险,100000000.00\n")
                .toList();
    }

    /** Copies a package and what is signed beside it into the inbox. */
    private Path sent(Path made) throws IOException {
        String name = made.getFileName().toString();
        String start = name.substring(0, name.indexOf(".suping.zip")) + ".";
        try (Stream<Path> files = Files.list(made.getParent())) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith(start))
                    .toList()) {
                Files.copy(file, inbox().resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return inbox().resolve(name);
    }

    /** A branch's configuration is headquarters' but for whose return it is, until a test changes it. */
    public Folders prepared(String org) throws IOException {
        Folders branch = branch(org);
        if (!Files.exists(branch.config())) {
            copy(headquarters().config(), branch.config());
            Path settings = branch.config().resolve("suping.yml");
            Files.writeString(
                    settings, Files.readString(settings).replace("org: \"1000\"", "org: \"%s\"".formatted(org)));
            Files.createDirectories(branch.work());
            Files.copy(headquarters().maskingKey(), branch.maskingKey());
        }
        return branch;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
