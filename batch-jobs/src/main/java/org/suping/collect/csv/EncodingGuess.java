package org.suping.collect.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** What encoding bytes are probably in, told from the bytes alone or by the headings that are wanted among them. */
final class EncodingGuess {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<Charset> CANDIDATES = List.of(
            StandardCharsets.UTF_8,
            GB18030,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("Big5"));

    /** Of a hundred characters beyond ASCII in a Chinese text, at least so many are among the usual ones. */
    private static final int MOSTLY = 80;

    private static final BitSet USUAL = usual();

    private EncodingGuess() {}

    /** The encoding in which the bytes, perhaps cut at their end, are Chinese text, if it is another than this. */
    static Optional<Charset> of(byte[] bytes, Charset not) {
        return CANDIDATES.stream()
                .filter(candidate -> !isTheSame(candidate, not))
                .filter(candidate -> isChinese(decode(bytes, candidate)))
                .findFirst();
    }

    /** The encoding in which one of these words stands in the bytes, if it is another than this. */
    static Optional<Charset> of(byte[] bytes, List<String> words, Charset not) {
        return CANDIDATES.stream()
                .filter(candidate -> !isTheSame(candidate, not))
                .filter(candidate -> holdsOne(decode(bytes, candidate), words))
                .findFirst();
    }

    /** GBK is told as GB18030, which holds it. */
    private static boolean isTheSame(Charset candidate, Charset other) {
        return candidate.equals(other)
                || candidate.equals(GB18030) && other.name().startsWith("GB");
    }

    private static boolean holdsOne(String text, List<String> words) {
        return words.stream().anyMatch(text::contains);
    }

    /** The text, or nothing where some of it is none; what is cut at the end does not count. */
    private static String decode(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(2 * bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), chars, false);
        return result.isError() ? "" : chars.flip().toString();
    }

    private static boolean isChinese(String text) {
        long beyond = text.chars().filter(c -> c > 0x7F || c == 0).count();
        long usual = text.chars().filter(USUAL::get).count();
        return beyond > 0 && 100 * usual >= MOSTLY * beyond;
    }

    /** The 3,755 characters of the first level of GB 2312 and its punctuation. */
    private static BitSet usual() {
        BitSet usual = new BitSet();
        for (int lead = 0xA1; lead <= 0xD7; lead++) {
            boolean isLetters = lead > 0xA3 && lead < 0xB0;
            for (int trail = 0xA1; trail <= 0xFE && !isLetters; trail++) {
                usual.set(new String(new byte[] {(byte) lead, (byte) trail}, GB18030).charAt(0));
            }
        }
        return usual;
    }
}
