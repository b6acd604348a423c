package org.suping.definitions.yaml;

import java.lang.ref.SoftReference;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Trees of texts that were read before and in which there was nothing to find: headquarters reads the same rulebook with every
 * package, and the same source from every branch. What a text says follows from its characters alone, so these are what they are known by.
 *
 * <p>At most some characters are remembered, those that were asked for last, and none when memory is needed otherwise.
 */
public final class ReadTexts {

    private static final int MOST_CHARACTERS = 2_000_000;
    private static final ReadTexts READ = new ReadTexts(MOST_CHARACTERS);

    private final int mostCharacters;
    private SoftReference<Texts> remembered = new SoftReference<>(new Texts());

    ReadTexts(int mostCharacters) {
        this.mostCharacters = mostCharacters;
    }

    /** Those of this process. */
    public static ReadTexts ofThisProcess() {
        return READ;
    }

    /**
     * By what a tree is known.
     *
     * @param heldAgainst what it was held against; a text that is as it should be in one place is not so in every other
     */
    public record Key(String heldAgainst, String text) {}

    /** The most recently asked for last. */
    private static final class Texts {

        private final Map<Key, Yaml.Fields> trees = new LinkedHashMap<>(16, 0.75f, true);
        private long characters;
    }

    /** The tree of a text, its places in this file. */
    public synchronized Optional<Yaml.Fields> find(Key key, String file) {
        return Optional.ofNullable(texts().trees.get(key))
                .map(tree -> tree.place().file().equals(file) ? tree : tree.in(file));
    }

    /** Remembers one. */
    public synchronized void put(Key key, Yaml.Fields tree) {
        Texts texts = texts();
        if (texts.trees.put(key, tree) == null) {
            texts.characters += key.text().length();
        }
        Iterator<Key> eldest = texts.trees.keySet().iterator();
        while (texts.characters > mostCharacters) {
            texts.characters -= eldest.next().text().length();
            eldest.remove();
        }
    }

    private Texts texts() {
        Texts there = remembered.get();
        if (there == null) {
            there = new Texts();
            remembered = new SoftReference<>(there);
        }
        return there;
    }
}
