package org.suping.jobs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suping.check.explain.Explanations;
import org.suping.collect.find.SourceFinder;
import org.suping.collect.mask.IdentityKey;
import org.suping.definitions.Definitions;
import org.suping.definitions.WrongDefinitionsException;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.evidence.SourceFile;
import org.suping.findings.BlockedException;
import org.suping.findings.Checked;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.jobs.ledger.Pins;
import org.suping.render.form.excel.ConfiguredForm;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;
import org.suping.vocabulary.Sha256;

/**
 * Everything a return is made from, read before anything is written.
 *
 * @param files in the order of source and name
 * @param findings about the delivery as a whole
 * @param key fingerprint of the key of the identity hashes
 * @param now what time the attempt takes it to be
 * @param reason why the next revision is opened; null when none is
 * @param steps what is run
 */
public record RunInputs(
        Definitions definitions,
        RevisionKey revision,
        List<SourceFile> files,
        List<Finding> findings,
        Sha256 key,
        Instant now,
        @Nullable String reason,
        Steps steps) {

    /**
     * The job and what its steps are given besides what every step may ask for.
     *
     * @param context the Spring configuration that declares the job
     * @param beans by name
     * @param evidence asked when a step failed or parts are damaged: throws where what the steps were given is not what it was, and
     *     cannot be read again from sources
     */
    public record Steps(Class<?> context, Map<String, Object> beans, Runnable evidence) {}

    /** Until the book says that it is closed. */
    private static final int FIRST_REVISION = 1;

    /** Reads definitions, sources and key; every mistake in them is thrown at once, with its exit code. */
    static RunInputs read(RunRequest request) {
        Definitions definitions =
                DefinitionsLoader.loadOrThrow(request.folders().config());
        Instant now = request.clock().instant();
        RevisionKey revision = revision(request, definitions, now);
        Checked<List<ConfiguredForm>> forms = ConfiguredForm.all(definitions, revision);
        if (forms.isBlocked()) {
            throw new WrongDefinitionsException(forms.findings());
        }
        Checked<List<SourceFile>> found = SourceFinder.find(definitions, request.folders(), request.period());
        if (found.isBlocked()) {
            throw new BlockedException(
                    ExitCode.SOURCE_UNREADABLE, notDelivered(found.findings(), definitions, revision, now));
        }
        IdentityKey key = IdentityKey.of(request.folders());
        Definitions judged = definitions.judgedFor(revision.org(), revision.period());
        return new RunInputs(
                judged,
                revision,
                found.orThrow(),
                found.findings(),
                key.fingerprint(),
                now,
                request.revise(),
                fromSources(revision, key));
    }

    /** The same for the revision that is open. */
    RunInputs with(RevisionKey open) {
        return new RunInputs(definitions, open, files, findings, key, now, reason, steps);
    }

    /** Nobody said anything about a return's findings but its own people. */
    private static Steps fromSources(RevisionKey revision, IdentityKey key) {
        return new Steps(
                RunContext.class,
                Map.of("identityKey", key, "said", new Explanations(revision.period(), List.of())),
                () -> {});
    }

    Pins pins() {
        return Pins.of(definitions, files, key);
    }

    ZoneId zone() {
        return definitions.settings().zone();
    }

    private static RevisionKey revision(RunRequest request, Definitions definitions, Instant now) {
        String named = request.org();
        String org = named == null ? definitions.settings().org() : named;
        Period period = request.period();
        if (!definitions.organisation().has(org)) {
            throw wrong(
                    "RUN-04",
                    org,
                    String.join(", ", definitions.organisation().units().keySet()));
        }
        if (!definitions.organisation().unit(org).isValidIn(period)) {
            throw wrong("RUN-05", org, period);
        }
        LocalDate today = LocalDate.ofInstant(now, definitions.settings().zone());
        if (today.isBefore(period.start())) {
            throw wrong("RUN-06", org, period, period.start());
        }
        RevisionKind kind = today.isAfter(period.end()) && !request.draft() ? RevisionKind.FINAL : RevisionKind.DRAFT;
        return new RevisionKey(org, period, kind, FIRST_REVISION);
    }

    /** Where nothing was delivered for a period that still runs, that is the likely reason. */
    private static List<Finding> notDelivered(
            List<Finding> found, Definitions definitions, RevisionKey revision, Instant now) {
        boolean missing = found.stream().anyMatch(finding -> finding.code().equals(SourceFinder.NOTHING_DELIVERED));
        if (revision.kind() == RevisionKind.FINAL || !missing) {
            return found;
        }
        Period period = revision.period();
        LocalDate today = LocalDate.ofInstant(now, definitions.settings().zone());
        List<Finding> told = new ArrayList<>(found);
        told.add(
                Finding.of("RUN-09", Severity.HARD, period.toString(), period, period.end(), today, period.previous()));
        return told;
    }

    private static BlockedException wrong(String code, String org, Object... arguments) {
        return new BlockedException(ExitCode.WRONG_USAGE, Finding.of(code, Severity.HARD, org, arguments));
    }
}
