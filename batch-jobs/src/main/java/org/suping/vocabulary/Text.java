package org.suping.vocabulary;

/**
 * The same words in both languages.
 *
 * @param zh Chinese, the default
 * @param en English
 */
public record Text(String zh, String en) {

    public static final Text EMPTY = new Text("", "");

    /** Words that are the same in both languages: codes, numbers, file names. */
    public static Text same(String words) {
        return new Text(words, words);
    }

    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
