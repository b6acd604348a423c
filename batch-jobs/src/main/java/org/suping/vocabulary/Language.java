package org.suping.vocabulary;

import java.util.Locale;

/** The two languages in which Suping speaks to its users. */
public enum Language {
    ZH,
    EN;

    /** Chinese where the locale is Chinese, English otherwise. */
    public static Language from(Locale locale) {
        return locale.getLanguage().equals("zh") ? ZH : EN;
    }
}
