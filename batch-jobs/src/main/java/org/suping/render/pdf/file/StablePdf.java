package org.suping.render.pdf.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suping.vocabulary.Sha256;

/**
 * Takes out of a PDF what the engine drew by chance: the prefixes of font subsets and the identifier in the trailer.
 *
 * <p>Prefixes become {@code SUPAAA}, {@code SUPAAB} … in the order in which they appear, the identifier becomes the
 * digest of everything else. Nothing changes its length, so every offset stays true.
 */
final class StablePdf {

    private static final Pattern SUBSET = Pattern.compile("/([A-Z]{6})\\+(?=NotoSansSC-)");
    private static final Pattern IDENTIFIER = Pattern.compile("/ID ?\\[<([0-9a-fA-F]{32})><([0-9a-fA-F]{32})>\\]");

    private StablePdf() {}

    static byte[] of(byte[] exported) {
        byte[] stable = exported.clone();
        // one character for one byte: offsets in the text are offsets in the file
        String text = new String(exported, StandardCharsets.ISO_8859_1);
        nameSubsets(text, stable);
        identify(text, stable);
        return stable;
    }

    private static void nameSubsets(String text, byte[] stable) {
        Map<String, String> names = new LinkedHashMap<>();
        Matcher subset = SUBSET.matcher(text);
        while (subset.find()) {
            String name = names.computeIfAbsent(subset.group(1), drawn -> ordinal(names.size()));
            put(name, stable, subset.start(1));
        }
    }

    private static String ordinal(int index) {
        return "SUP" + letter(index / 676) + letter(index / 26) + letter(index);
    }

    private static char letter(int number) {
        return (char) ('A' + number % 26);
    }

    private static void identify(String text, byte[] stable) {
        Matcher identifier = IDENTIFIER.matcher(text);
        int[] places = new int[0];
        while (identifier.find()) {
            places = new int[] {identifier.start(1), identifier.start(2)};
        }
        if (places.length == 0) {
            throw new IllegalStateException("The exported PDF has no identifier where one was expected");
        }
        for (int place : places) {
            Arrays.fill(stable, place, place + 32, (byte) '0');
        }
        String digest = Sha256.of(stable).hex().substring(0, 32);
        for (int place : places) {
            put(digest, stable, place);
        }
    }

    private static void put(String text, byte[] bytes, int offset) {
        byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(ascii, 0, bytes, offset, ascii.length);
    }
}
