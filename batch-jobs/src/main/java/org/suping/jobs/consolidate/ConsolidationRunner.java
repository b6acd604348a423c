package org.suping.jobs.consolidate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.suping.check.explain.Explanation;
import org.suping.check.explain.Explanations;
import org.suping.consolidate.Gathered;
import org.suping.consolidate.TakenIn;
import org.suping.consolidate.TakenPackages;
import org.suping.consolidate.VaultParts;
import org.suping.consolidate.store.ForeignRows;
import org.suping.definitions.Definitions;
import org.suping.definitions.consolidation.Consolidation;
import org.suping.definitions.consolidation.LeftOut;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.Folders;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.jobs.ReturnRunner;
import org.suping.jobs.RunInputs;
import org.suping.jobs.RunListener;
import org.suping.jobs.RunResult;
import org.suping.jobs.consolidate.ConsolidationRequest.Missing;
import org.suping.seal.ContentFindings;
import org.suping.submit.receive.ReceivedPackage;
import org.suping.submit.receive.store.ReceivedPackages;
import org.suping.submit.store.SubmissionStore;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;
import org.suping.vocabulary.Sha256;

/**
 * Makes one return of the packages in force: reads them, decides about those that are missing, and runs the job. Safe to call again
 * whatever happened before.
 */
public final class ConsolidationRunner {

    private static final int FIRST_REVISION = 1;

    private final ConsolidationRequest request;
    private final Folders folders;
    private final Period period;
    private final Definitions rulebook;
    private final String org;

    /** Reads headquarters' rulebook; every mistake in it is thrown at once. */
    public ConsolidationRunner(ConsolidationRequest request) {
        this.request = request;
        this.folders = request.run().folders();
        this.period = request.run().period();
        this.rulebook = DefinitionsLoader.loadOrThrow(folders.config());
        String named = request.run().org();
        this.org = named == null ? rulebook.settings().org() : named;
    }

    /**
     * Consolidates.
     *
     * @throws BlockedException when nothing was received or something is missing about which nothing was said (18), when a kept
     *     package is not the one that was accepted or holds rows of another branch (13), and as a run is
     */
    public RunResult run(BooleanSupplier stopping, RunListener listener) {
        if (!rulebook.organisation().has(org)) {
            throw refused(
                    ExitCode.WRONG_USAGE,
                    "RUN-04",
                    org,
                    String.join(", ", rulebook.organisation().units().keySet()));
        }
        return new ReturnRunner(stopping).run(request.run(), inputs(), listener);
    }

    private RunInputs inputs() {
        List<ReceivedPackage> received;
        Consolidation others;
        try (Book book = Books.openForReading(folders, request.run().environment())) {
            List<ReceivedPackage> inForce = mustBeSome(inForce(book));
            List<LeftOut> leftOut = request.decided().leftOut(rulebook.organisation(), org, period, inForce);
            received = mustBeSome(staying(inForce, leftOut));
            others = others(book, received, leftOut);
        }
        Set<String> figured = figured(received, others);
        List<TakenIn> packages = new TakenTogether(folders, figured).read(received);
        Gathered gathered = Gathered.of(rulebook, packages, others);
        RevisionKey revision = new RevisionKey(org, period, RevisionKind.CONSOLIDATED, FIRST_REVISION);
        VaultParts parts = new VaultParts(packages, rulebook.organisation(), folders);
        mustBeTheirOwn(gathered, revision, parts);
        Definitions definitions = gathered.definitions().judgedFor(org, period);
        Map<String, Object> beans = new LinkedHashMap<>();
        beans.put("gathered", gathered);
        beans.put("taken", new TakenPackages(packages));
        beans.put("vaultParts", parts);
        beans.put("said", said(packages));
        return new RunInputs(
                definitions,
                revision,
                gathered.files(),
                List.of(),
                key(packages),
                request.run().clock().instant(),
                request.run().revise(),
                new RunInputs.Steps(ConsolidationContext.class, beans, parts::mustBeIntact));
    }

    /** The units that the return has figures of. */
    private Set<String> figured(List<ReceivedPackage> received, Consolidation others) {
        Set<String> reporting = new HashSet<>(others.reporting());
        received.forEach(one -> reporting.add(one.revision().org()));
        return rulebook.organisation().endingAt(reporting).measured(org, period).stream()
                .map(OrgUnit::code)
                .collect(Collectors.toSet());
    }

    /** Those in force of the organisation and everything below it. */
    private List<ReceivedPackage> inForce(Book book) {
        Set<String> units = rulebook.organisation().subtree(org, period).stream()
                .map(OrgUnit::code)
                .collect(Collectors.toSet());
        return new ReceivedPackages(book.jdbc())
                .inForce(period, until()).stream()
                        .filter(one -> units.contains(one.revision().org()))
                        .toList();
    }

    private static List<ReceivedPackage> staying(List<ReceivedPackage> packages, List<LeftOut> leftOut) {
        Set<String> without = leftOut.stream().map(LeftOut::org).collect(Collectors.toSet());
        return packages.stream()
                .filter(one -> !without.contains(one.revision().org()))
                .toList();
    }

    private List<ReceivedPackage> mustBeSome(List<ReceivedPackage> packages) {
        if (packages.isEmpty()) {
            throw refused(ExitCode.RETURNS_MISSING, "CONS-NOTHING", org, period);
        }
        return packages;
    }

    /**
     * What is said of units without a package, and of the returns' time.
     *
     * @param decided whose package is left out
     */
    private Consolidation others(Book book, List<ReceivedPackage> received, List<LeftOut> decided) {
        OwedReturns owed =
                OwedReturns.of(rulebook, folders, org, period, new SubmissionStore(book.jdbc()).of(period), until());
        Missing missing = request.missing();
        if (!owed.areNone() && (missing == null || missing == Missing.BLOCK)) {
            throw refused(
                    ExitCode.RETURNS_MISSING, "CONS-MISSING", period.toString(), owed.count(), owed.words(), period);
        }
        StandIns standIns = missing == Missing.CARRY_OVER
                ? StandIns.of(
                        rulebook, folders, owed.leftOut(), received, new ReceivedPackages(book.jdbc()), period, until())
                : StandIns.none(owed.leftOut());
        List<LeftOut> leftOut =
                Stream.concat(standIns.leftOut().stream(), decided.stream()).toList();
        return new Consolidation(List.of(), leftOut, standIns.carried(), owed.timeliness());
    }

    private Instant until() {
        Instant asOf = request.asOf();
        return asOf == null ? request.run().clock().instant() : asOf;
    }

    /** A damaged part stops the engine, or has rows that nobody sent: then the file is named, and no branch. */
    private void mustBeTheirOwn(Gathered gathered, RevisionKey revision, VaultParts parts) {
        ForeignRows rows =
                new ForeignRows(gathered.definitions(), gathered.collected(new AttemptKey(revision, 1)), folders);
        List<Finding> foreign;
        try {
            foreign = rows.find();
        } catch (DataAccessException unread) {
            parts.mustBeIntact();
            throw unread;
        }
        if (!foreign.isEmpty()) {
            parts.mustBeIntact();
            throw new BlockedException(ExitCode.NOT_PROVED, foreign);
        }
    }

    /** The key of all packages, or, where they have several, what stands for just these. */
    private static Sha256 key(List<TakenIn> packages) {
        List<String> keys = packages.stream()
                .map(one -> one.manifest().identityKey().hex())
                .distinct()
                .sorted()
                .toList();
        return keys.size() == 1 ? new Sha256(keys.get(0)) : Sha256.of(String.join("\n", keys));
    }

    /** What the branches said of their findings, which come up again here. */
    private Explanations said(List<TakenIn> packages) {
        List<Explanation> said = new ArrayList<>();
        packages.stream()
                .sorted(Comparator.comparing((TakenIn one) -> one.revision().org()))
                .forEach(one -> said.addAll(
                        new ContentFindings(one.content(), one.manifest().sources())
                                .explanations(period)
                                .all()));
        return new Explanations(period, said);
    }

    private static BlockedException refused(ExitCode exitCode, String code, String where, Object... arguments) {
        return new BlockedException(exitCode, Finding.of(code, Severity.HARD, where, arguments));
    }
}
