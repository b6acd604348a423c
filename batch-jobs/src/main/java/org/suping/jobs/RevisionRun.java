package org.suping.jobs;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suping.check.store.BaseStore;
import org.suping.check.store.ExplanationStore;
import org.suping.collect.store.PartStore;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.Folders;
import org.suping.evidence.PartRef;
import org.suping.evidence.TakenOver;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.RevisionReasons;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.jobs.audit.RunTrail;
import org.suping.jobs.ledger.Attempt;
import org.suping.jobs.ledger.AttemptState;
import org.suping.jobs.ledger.Pins;
import org.suping.jobs.store.AttemptStore;
import org.suping.jobs.store.EarlierAttempts;
import org.suping.jobs.store.ReturnContentStore;
import org.suping.jobs.store.SupersededParts;
import org.suping.measure.store.FigureStore;
import org.suping.render.RenderedDocument;
import org.suping.seal.ReturnContent;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.Text;

/** A run of one revision, under its lease: decides which attempt it is, runs the job, says how it ended. */
final class RevisionRun {

    private final Folders folders;
    private final Book book;
    private final RunInputs inputs;
    private final StepWatch watch;
    private final RunTrail trail;
    private final AttemptStore attempts;
    private final PartStore parts;
    private final FigureStore figures;
    private final Pins pins;
    private final EarlierAttempts earlier;

    RevisionRun(Folders folders, Book book, RunInputs inputs, StepWatch watch, RunTrail trail) {
        this.folders = folders;
        this.book = book;
        this.inputs = inputs;
        this.watch = watch;
        this.trail = trail;
        this.attempts = new AttemptStore(book.jdbc());
        this.parts = new PartStore(book.jdbc());
        this.figures = new FigureStore(book.jdbc());
        RevisionKey revision = inputs.revision();
        this.pins = inputs.pins()
                .with(
                        new ExplanationStore(book.jdbc()).load(revision.org(), revision.period()),
                        new BaseStore(book.jdbc()).find(inputs.definitions(), revision));
        this.earlier = new EarlierAttempts(book.jdbc(), inputs.definitions().files(), inputs.files(), pins);
    }

    RunResult run() {
        SupersededParts superseded = new SupersededParts(book, folders, inputs.revision());
        superseded.delete();
        Optional<Attempt> last = attempts.of(inputs.revision()).stream().findFirst();
        AttemptPlan plan = AttemptPlan.of(last, pins, inputs.zone(), earlier::changes, this::damage);
        if (plan instanceof AttemptPlan.AlreadyDone done) {
            Attempt attempt = done.attempt();
            return new RunResult.AlreadyDone(attempt, plan.story(), attempts.documents(attempt.key()));
        }
        if (plan instanceof AttemptPlan.StillBlocked blocked) {
            return ended(blocked.attempt().key(), plan.story());
        }
        if (plan instanceof AttemptPlan.Closed closed) {
            RevisionKey sealed = closed.attempt().key().revision();
            throw new BlockedException(
                    ExitCode.WRONG_USAGE,
                    Finding.of(
                            "RUN-SEALED",
                            Severity.HARD,
                            sealed.toString(),
                            plan.story(),
                            sealed.kind().command(),
                            sealed.period()));
        }
        AttemptKey attempt = begin(plan);
        superseded.delete();
        TakenOver taken = earlier.takenOver(attempt, new AttemptProof(book.jdbc())::isAsConcluded);
        Text story = told(plan.story(), taken);
        watch.listener().started(attempt, inputs.definitions(), inputs.files(), story);
        run(attempt, taken);
        superseded.delete();
        RunResult.Ended ended = ended(attempt, story);
        trail.ended(attempt, ended.exitCode(), ended.attempt().fingerprint());
        return ended;
    }

    private AttemptKey begin(AttemptPlan plan) {
        if (plan instanceof AttemptPlan.Resume resume) {
            AttemptKey key = resume.attempt().key();
            trail.begins(key, inputs.definitions());
            book.transaction().executeWithoutResult(status -> attempts.resume(key));
            return key;
        }
        AttemptPlan.Start start = (AttemptPlan.Start) plan;
        AttemptKey key = new AttemptKey(inputs.revision(), start.number());
        trail.begins(key, inputs.definitions());
        book.transaction().executeWithoutResult(status -> {
            start.abandoned()
                    .ifPresent(old -> attempts.end(
                            old.key(),
                            AttemptState.ABANDONED,
                            null,
                            Clock.systemUTC().instant()));
            attempts.start(
                    Attempt.starting(key, pins, inputs.now(), plan.story()),
                    inputs.definitions().files());
            String reason = inputs.reason();
            if (reason != null && start.number() == 1) {
                new RevisionReasons(book.jdbc()).open(inputs.revision(), reason);
            }
            parts.pin(key, inputs.files());
            parts.pinFindings(key, inputs.findings());
        });
        return key;
    }

    /** Why the attempt is run, and what it need not do again. */
    private static Text told(Text story, TakenOver taken) {
        AttemptKey from = taken.from();
        return from == null
                ? story
                : Labels.text(taken.whole() ? "run.story.taken" : "run.story.taken-some", story, from.attempt());
    }

    private void run(AttemptKey attempt, TakenOver taken) {
        Map<String, Object> beans = new LinkedHashMap<>(inputs.steps().beans());
        beans.put("attempt", attempt);
        beans.put("definitions", inputs.definitions());
        beans.put("folders", folders);
        beans.put("book", book);
        beans.put("figures", figures);
        beans.put("collectProgress", watch.listener());
        beans.put("takenOver", taken);
        beans.put("dataSource", book.dataSource());
        beans.put("transactionManager", book.transactionManager());
        try {
            if (new JobRun(watch, inputs.steps().context(), beans).start(attempt) == JobRun.Outcome.BLOCKED) {
                end(attempt, AttemptState.BLOCKED, ExitCode.BLOCKED);
            }
        } catch (RuntimeException failed) {
            RuntimeException told = why(failed);
            fail(attempt, told instanceof BlockedException known ? known.exitCode() : ExitCode.INTERNAL_ERROR, told);
            throw told;
        }
    }

    /** Damaged evidence first: an engine that stumbled over it tells nothing. */
    private RuntimeException why(RuntimeException failed) {
        RuntimeException told = Failure.of(List.of(failed));
        if (told instanceof BlockedException known && known.exitCode() != ExitCode.STORE_FAILED) {
            return told;
        }
        try {
            inputs.steps().evidence().run();
            return told;
        } catch (BlockedException damaged) {
            damaged.initCause(failed);
            return damaged;
        }
    }

    private void end(AttemptKey attempt, AttemptState state, ExitCode exitCode) {
        book.transaction()
                .executeWithoutResult(status ->
                        attempts.end(attempt, state, exitCode, Clock.systemUTC().instant()));
    }

    /** When the book itself is out of reach the attempt stays as running, and its lease dies. */
    private void fail(AttemptKey attempt, ExitCode exitCode, RuntimeException told) {
        try {
            end(attempt, AttemptState.FAILED, exitCode);
            trail.ended(attempt, exitCode, null);
        } catch (RuntimeException unreachable) {
            told.addSuppressed(unreachable);
        }
    }

    private RunResult.Ended ended(AttemptKey key, Text story) {
        Attempt attempt = attempts.get(key);
        ReturnContent content = new ReturnContentStore(book.jdbc(), figures).load(inputs.definitions(), key);
        ExitCode exitCode = attempt.state() == AttemptState.BLOCKED ? ExitCode.BLOCKED : content.exitCode();
        List<RenderedDocument> documents = attempts.documents(key);
        return new RunResult.Ended(attempt, exitCode, story, content, documents, watch.took());
    }

    private List<Text> damage(Attempt attempt) {
        List<Text> damaged = new ArrayList<>();
        if (!new AttemptProof(book.jdbc()).isAsConcluded(attempt)) {
            damaged.add(Labels.text("run.story.book"));
        }
        attempts.documents(attempt.key()).stream()
                .filter(document -> !document.isIntact(folders))
                .forEach(document -> damaged.add(Text.same(document.name())));
        for (PartRef part : parts.parts(attempt.key())) {
            if (!folders.vault().isIntact(part)) {
                damaged.add(Text.same(part.path()));
            }
        }
        if (!damaged.isEmpty()) {
            inputs.steps().evidence().run();
        }
        return damaged;
    }
}
