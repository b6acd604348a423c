package org.suping.submit.receive.keep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.suping.definitions.people.Role;
import org.suping.seal.PackageLayout;
import org.suping.seal.sign.Signature;
import org.suping.seal.sign.Statement;
import org.suping.submit.SubmissionState;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Visible;

/**
 * That headquarters has a package, since when, and what it answered: a {@link Statement} in the role {@code receive} about {@code
 * answer=accepted; package=…; file=…; findings=…; received=…}: two digests, of the package's bytes and of the {@link AnswerLetter},
 * and the moment from which on headquarters had the package, which may lie before that of the answer. Signed it is a {@link Signature}'s file; without a key it says
 * that it is not signed, and proves nothing.
 *
 * <p>Of a package whose manifest is not to be relied on it is about the digest of the bytes, and says {@code unread}.
 */
public record Receipt(Statement statement, Optional<Signature> signature) {

    private static final String RECEIPT = ".receipt.txt";
    private static final String LETTER = ".findings.txt";
    private static final Pattern ABOUT = Pattern.compile("answer=("
            + Arrays.stream(SubmissionState.values()).map(Receipt::code).collect(Collectors.joining("|"))
            + "); package=.+; received=\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    private static final String RECEIVED = "; received=";
    private static final Pattern OF_LETTER = Pattern.compile("; findings=([0-9a-f]{64})(; unread)?; received=[^;]+$");
    private static final String UNSIGNED = "-----NOT SIGNED-----\n";
    private static final String UNREAD = "; unread";
    private static final int LONGEST_FILE = 1 << 16;

    /** As it was signed, or not. */
    public Receipt {
        if (statement.role() != Role.RECEIVE
                || !ABOUT.matcher(statement.about()).matches()) {
            throw new IllegalArgumentException("Not a receipt");
        }
    }

    /** What a receipt is about. */
    public static String about(AnswerLetter letter, Instant receivedAt) {
        return answer(letter) + RECEIVED + receivedAt;
    }

    /** Whether it gives this answer, whenever. */
    public boolean gives(AnswerLetter letter) {
        return statement.about().startsWith(answer(letter) + RECEIVED);
    }

    /** What was answered. */
    public SubmissionState answer() {
        return Arrays.stream(SubmissionState.values())
                .filter(state -> statement.about().startsWith("answer=" + code(state) + ";"))
                .findFirst()
                .orElseThrow();
    }

    /** Since when headquarters has the package. */
    public Instant receivedAt() {
        String about = statement.about();
        return Instant.parse(about.substring(about.lastIndexOf(RECEIVED) + RECEIVED.length()));
    }

    private static String answer(AnswerLetter letter) {
        return "answer=" + code(letter.answer().state()) + "; package=" + Visible.of(letter.name()) + "; file="
                + letter.file() + "; findings=" + letter.digest() + (letter.manifest() == null ? UNREAD : "");
    }

    /** {@code accepted-open}. */
    public static String code(SubmissionState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a file is named as receipts are. */
    public static boolean isNamedSo(Path file) {
        return file.toString().endsWith(RECEIPT);
    }

    /** Where the receipt of a package lies, beside it. */
    public static Path beside(Path file) {
        return file.resolveSibling(base(file) + RECEIPT);
    }

    /** Where the letter lies. */
    public static Path letterBeside(Path file) {
        return file.resolveSibling(base(file) + LETTER);
    }

    /** The name of the letter that a receipt of this name speaks of. */
    static Path letterOf(Path receipt) {
        String name = receipt.toString();
        return Path.of(name.substring(0, name.length() - RECEIPT.length()) + LETTER);
    }

    /** Digest of the letter it speaks of. */
    Optional<Sha256> letter() {
        Matcher said = OF_LETTER.matcher(statement.about());
        return said.find() ? Optional.of(new Sha256(said.group(1))) : Optional.empty();
    }

    /** Writes the receipt and the letter that it speaks of beside a package. */
    public void putBeside(Path file, AnswerLetter letter) throws IOException {
        DurableFiles.write(letterBeside(file), letter.text());
        DurableFiles.write(beside(file), text());
    }

    /** Writes the receipt alone; the letter it speaks of lies there already. */
    public void put(Path place) throws IOException {
        DurableFiles.write(place, text());
    }

    /** The file. */
    public String text() {
        return signature.map(Signature::text).orElseGet(() -> statement.text() + UNSIGNED);
    }

    public Sha256 digest() {
        return Sha256.of(text());
    }

    /** Reads the receipt of a package, if there is one. */
    public static Optional<Receipt> of(Path file) {
        return read(beside(file));
    }

    /** Reads a receipt's file; empty where it is none. */
    public static Optional<Receipt> read(Path receipt) {
        try {
            return Files.isRegularFile(receipt) && Files.size(receipt) <= LONGEST_FILE
                    ? Optional.of(parse(Files.readString(receipt)))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException | DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Receipt parse(String text) {
        if (text.contains("-----BEGIN SIGNATURE-----")) {
            Signature signature = Signature.parse(text);
            return new Receipt(signature.statement(), Optional.of(signature));
        }
        if (!text.endsWith(UNSIGNED)) {
            throw new IllegalArgumentException("Not a receipt");
        }
        String statement = text.substring(0, text.length() - UNSIGNED.length());
        return new Receipt(Statement.parse(statement), Optional.empty());
    }

    private static String base(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(PackageLayout.SUFFIX)
                ? name.substring(0, name.length() - PackageLayout.SUFFIX.length())
                : name;
    }
}
