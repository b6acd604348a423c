package org.suping.cli.receive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suping.cli.diff.DiffCommand;
import org.suping.cli.diff.DifferenceFile;
import org.suping.cli.screen.Screen;
import org.suping.cli.screen.Width;
import org.suping.cli.seal.Place;
import org.suping.definitions.Organisation;
import org.suping.evidence.Folders;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.jobs.receive.PackagePreview;
import org.suping.jobs.receive.ReceiveRequest;
import org.suping.jobs.receive.ReceivedOne;
import org.suping.submit.SubmissionState;
import org.suping.submit.receive.ReceivedPackage;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.Visible;

/** What changes when a branch sends a later revision: before it is accepted, and after. */
final class Resubmissions {

    private static final int FOLDED = 8;

    private final Place place;
    private final ReceiveRequest request;
    private final Organisation organisation;

    Resubmissions(Place place, ReceiveRequest request, Organisation organisation) {
        this.place = place;
        this.request = request;
        this.organisation = organisation;
    }

    /**
     * Of each that was accepted now in the place of another: how much, and files beside its receipt with everything. Also of one that
     * was accepted before and whose files are not there: whoever received it was killed in between.
     */
    void tell(List<ReceivedOne> received) {
        for (ReceivedOne one : received) {
            change(one).filter(change -> one.isNew() || !change.isWritten()).ifPresent(this::tell);
        }
    }

    private void tell(Change change) {
        RevisionKey revision = change.now().revision();
        print(place.screen()
                .label(
                        "receive.changes",
                        revision.org(),
                        name(revision.org()),
                        revision.period(),
                        change.before().revision().revision(),
                        revision.revision()));
        Folders folders = request.folders();
        DiffCommand.brief(place, change.before().file(folders), change.now().file(folders), change.files());
        if (change.isWritten()) {
            print(place.screen().label("receive.changes-in", change.workbook()));
        }
    }

    /** The same without a word. Of each that stands in the place of another, where everything is written that it changed. */
    Map<ReceivedOne, Change> written(List<ReceivedOne> received) {
        Map<ReceivedOne, Change> written = new LinkedHashMap<>();
        for (ReceivedOne one : received) {
            change(one).filter(change -> isWritten(one, change)).ifPresent(change -> written.put(one, change));
        }
        return written;
    }

    private boolean isWritten(ReceivedOne one, Change change) {
        if (one.isNew() || !change.isWritten()) {
            Folders folders = request.folders();
            DiffCommand.write(place, change.before().file(folders), change.now().file(folders), change.files());
        }
        return change.isWritten();
    }

    private Optional<Change> change(ReceivedOne one) {
        return one.revision()
                .filter(revision -> one.answer().state().isAccepted() && revision.revision() > 1)
                .flatMap(this::change);
    }

    private Optional<Change> change(RevisionKey revision) {
        List<ReceivedPackage> accepted = PackagePreview.accepted(request, revision).stream()
                .filter(each -> each.revision().revision() <= revision.revision())
                .toList();
        if (accepted.size() < 2) {
            return Optional.empty();
        }
        ReceivedPackage now = accepted.get(accepted.size() - 1);
        Path changes = now.answers(request.folders()).resolve(revision.fileName() + ".changes");
        return Optional.of(new Change(
                accepted.get(accepted.size() - 2),
                now,
                changes.resolveSibling(changes.getFileName() + ".xlsx"),
                changes.resolveSibling(changes.getFileName() + ".json")));
    }

    /** A package in the place of another, and the files with everything in which they differ. */
    record Change(ReceivedPackage before, ReceivedPackage now, Path workbook, Path json) {

        List<Path> files() {
            return List.of(workbook, json);
        }

        boolean isWritten() {
            return files().stream().allMatch(Files::exists);
        }
    }

    /**
     * What receiving would answer to each, and what would change; nothing is kept.
     *
     * @param to where the whole table goes; null for nowhere
     * @return as receiving would end
     */
    ExitCode preview(List<Path> files, boolean json, @Nullable Path to) {
        if (files.size() > 1 && (json || to != null)) {
            String option = json ? "--json" : "--to";
            throw new BlockedException(
                    ExitCode.WRONG_USAGE,
                    Finding.of("RECEIVE-PREVIEW-ONE", Severity.HARD, option, option, files.size()));
        }
        if (to != null) {
            DifferenceFile.mustBeWritable(place.file().apply(to));
        }
        List<PackagePreview> previews =
                files.stream().map(file -> preview(file, json, to)).toList();
        if (previews.stream().anyMatch(one -> !one.answer().state().isAccepted())) {
            return ExitCode.NOT_PROVED;
        }
        return previews.stream().anyMatch(one -> one.answer().state() == SubmissionState.ACCEPTED_OPEN)
                ? ExitCode.SOFT_FINDINGS
                : ExitCode.DONE;
    }

    private PackagePreview preview(Path file, boolean json, @Nullable Path to) {
        PackagePreview preview = PackagePreview.of(request, file);
        Screen screen = place.screen();
        if (!json) {
            print(screen.label(
                    "receive.would-be",
                    preview.revision().map(this::who).orElse(Visible.of(String.valueOf(file.getFileName()))),
                    preview.answer().state().text()));
        }
        screen.complain(preview.answer().reasons());
        Optional<Path> inForce = preview.inForce().map(one -> one.file(request.folders()));
        Optional<Path> compared = inForce.filter(before -> preview.answer().state() != SubmissionState.REFUSED);
        if (json) {
            screen.printDocument(PreviewJson.of(
                    file, preview, compared.flatMap(before -> PreviewJson.difference(place, before, file, to))));
        } else if (compared.isPresent()) {
            DiffCommand.tell(place, compared.get(), file, to);
        } else {
            print(screen.label(inForce.isPresent() ? "receive.preview.changes-nothing" : "receive.preview.first"));
        }
        return preview;
    }

    private String who(RevisionKey revision) {
        return place.screen()
                .label("receive.who", revision.org(), name(revision.org()), revision.period(), revision.revision());
    }

    private String name(String org) {
        return organisation.has(org)
                ? organisation.unit(org).name().in(place.screen().language())
                : "";
    }

    private void print(String line) {
        place.screen().print(Width.wrap(line, place.screen().width(), FOLDED));
    }
}
