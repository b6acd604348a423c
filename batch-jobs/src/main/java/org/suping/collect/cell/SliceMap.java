package org.suping.collect.cell;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suping.collect.Slice;

/** A fixed map from texts to values, asked with slices so that no text is made for the asking. */
public final class SliceMap<V> {

    private final @Nullable String[] keys;
    private final @Nullable Object[] values;

    public SliceMap(Map<String, V> entries) {
        int size = Integer.highestOneBit(Math.max(4, entries.size())) << 2;
        keys = new String[size];
        values = new Object[size];
        entries.forEach((key, value) -> {
            int at = find(key.toCharArray(), 0, key.length());
            keys[at] = key;
            values[at] = value;
        });
    }

    /** A set of texts. */
    public static SliceMap<Boolean> ofTexts(List<String> texts) {
        return new SliceMap<>(
                texts.stream().distinct().collect(Collectors.toMap(Function.identity(), text -> Boolean.TRUE)));
    }

    /** The text's value, or null. */
    @SuppressWarnings("unchecked")
    @Nullable
    public V get(Slice slice) {
        return (V) values[find(slice.chars(), slice.from(), slice.to())];
    }

    /** Where the text stands, or the free place where it would. */
    private int find(char[] chars, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + chars[i];
        }
        int at = (hash ^ hash >>> 16) & keys.length - 1;
        for (String key = keys[at]; key != null && !equal(key, chars, from, to); key = keys[at]) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    private static boolean equal(String key, char[] chars, int from, int to) {
        if (key.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (key.charAt(i - from) != chars[i]) {
                return false;
            }
        }
        return true;
    }
}
