package org.suping.submit.receive.keep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.suping.evidence.FileDigest;
import org.suping.evidence.Folders;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.submit.Submission;
import org.suping.submit.receive.ReceivedPackage;
import org.suping.vocabulary.Sha256;

/**
 * The two copies of a receipt and of the letter it speaks of: beside the package, and where they are sent back from. The book has the
 * receipt's digest, so that a copy that somebody changed or exchanged is told from the one that was given.
 */
public final class KeptReceipts {

    private final Folders folders;

    public KeptReceipts(Folders folders) {
        this.folders = folders;
    }

    /** A file that is what the book has as the receipt; empty where there is none left. */
    public Optional<Path> find(Submission one) {
        for (Path folder : List.of(kept(one), answers(one))) {
            Optional<Path> found =
                    receipts(folder).stream().filter(file -> isOf(one, file)).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Where the copies lie that are sent back. */
    public Path answers(Submission one) {
        return received(one).answers(folders);
    }

    /** Writes a receipt to both places, where it does not lie already. */
    public void put(Receipt receipt, Submission one, String name) throws IOException {
        for (Path folder : List.of(answers(one), kept(one))) {
            Path place = folder.resolve(name);
            if (Receipt.read(place)
                    .filter(there -> there.digest().equals(receipt.digest()))
                    .isEmpty()) {
                receipt.put(place);
            }
        }
    }

    /**
     * What of it is not as it was given, each a finding. What is no longer where it is sent back from may have been sent.
     *
     * @param severity of each
     */
    public List<Finding> objections(Submission one, Severity severity) {
        if (one.receipt().isEmpty()) {
            return List.of();
        }
        if (find(one).isEmpty()) {
            return List.of(
                    Finding.of("RECEIPT-CHANGED", severity, one.revision().fileName()));
        }
        Path kept = received(one).file(folders);
        return exchanged(one).stream()
                .filter(Files::exists)
                .map(place -> Finding.of("RECEIPT-COPY", severity, shown(place), kept))
                .toList();
    }

    /**
     * Puts back what is not as it was given, from the copy that is.
     *
     * @return the files that were put back
     */
    public List<Path> restore(Submission one) throws IOException {
        List<Path> exchanged = exchanged(one);
        for (Path place : exchanged) {
            Path other = place.startsWith(folders.received())
                    ? answers(one).resolve(place.getFileName())
                    : kept(one).resolve(place.getFileName());
            Path temporary = place.resolveSibling("." + place.getFileName() + ".tmp");
            Files.createDirectories(place.resolveSibling(""));
            Files.copy(other, temporary, StandardCopyOption.REPLACE_EXISTING);
            DurableFiles.move(temporary, place);
        }
        return exchanged;
    }

    /** Of what has a copy that is right the places that have another, and those beside the package that have none. */
    private List<Path> exchanged(Submission one) {
        Optional<Path> right = find(one);
        if (right.isEmpty()) {
            return List.of();
        }
        Path receipt = right.get().getFileName();
        List<Path> exchanged =
                new ArrayList<>(exchanged(one, receipt, one.receipt().orElseThrow()));
        Receipt.read(right.get())
                .flatMap(Receipt::letter)
                .ifPresent(letter -> exchanged.addAll(exchanged(one, Receipt.letterOf(receipt), letter)));
        return exchanged;
    }

    private List<Path> exchanged(Submission one, Path name, Sha256 digest) {
        Path beside = kept(one).resolve(name);
        Path back = answers(one).resolve(name);
        if (!is(beside, digest) && !is(back, digest)) {
            return List.of();
        }
        List<Path> exchanged = new ArrayList<>();
        if (!is(beside, digest)) {
            exchanged.add(beside);
        }
        if (Files.exists(back) && !is(back, digest)) {
            exchanged.add(back);
        }
        return exchanged;
    }

    private static boolean isOf(Submission one, Path file) {
        return Receipt.read(file).map(Receipt::digest).equals(one.receipt());
    }

    private static boolean is(Path file, Sha256 digest) {
        try {
            return Files.isRegularFile(file) && FileDigest.of(file).digest().equals(digest);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static List<Path> receipts(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Receipt::isNamedSo).sorted().toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private String shown(Path place) {
        return folders.work().relativize(place).toString();
    }

    private Path kept(Submission one) {
        return received(one).folder(folders);
    }

    private static ReceivedPackage received(Submission one) {
        return new ReceivedPackage(one.revision(), one.packageDigest());
    }
}
