package org.suping.cli.propose.look;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What looks like the name of a person: in Latin letters, Chinese names in pinyin among them, and long ones in Chinese. */
final class NameSigns {

    /** Two to four words with a capital, perhaps one an initial, perhaps the family name first: what a company may be too. */
    private static final Pattern CAPITALS =
            Pattern.compile("\\p{Lu}[\\p{L}'’-]*\\.?,? (\\p{Lu}[\\p{L}'’-]*\\.? ){0,2}\\p{Lu}[\\p{L}'’-]*\\.?");

    private static final String SYLLABLE = "(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?"
            + "(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ui|ao|ou|iu|ie|ue|er|an|en|in|un|ia|ua|uo|[aeiou])";
    private static final Pattern PINYIN = Pattern.compile("(" + SYLLABLE + "[. _-]?){2,4}");
    private static final int SHORTEST_PINYIN = 6;
    private static final int LONGEST = 60;

    private static final Set<String> SURNAMES_IN_PINYIN = words(
            "wang li zhang liu chen yang zhao huang zhou wu xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang"
                    + " han deng feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lv lu ding ren"
                    + " yao shen zhong cui tan fan wan shi jia xia fu fang zou xiong bai meng qin qiu hou yan jin hao shao");

    /** The most frequent given and family names where English is written; some are words too, which errs on the safe side. */
    private static final Set<String> NAMES = words(
            "james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony mark"
                    + " donald steven paul andrew joshua kenneth kevin brian george timothy ronald jason edward jeffrey"
                    + " ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory"
                    + " frank alexander raymond patrick jack dennis jerry tyler aaron jose adam nathan henry peter"
                    + " mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret"
                    + " sandra ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon"
                    + " laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine"
                    + " christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia"
                    + " smith johnson williams jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson"
                    + " anderson taylor moore jackson martin lee perez thompson harris sanchez clark ramirez lewis robinson"
                    + " walker allen wright torres nguyen hill flores adams nelson baker campbell mitchell carter roberts"
                    + " wei fang ming jing ying");

    /** Family names of two characters, and names of other peoples of China written in Chinese. */
    private static final Pattern HAN = Pattern.compile(
            "(?:欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|司徒|长孙|宇文|轩辕|端木|南宫|西门|独孤|拓跋|呼延|申屠|太史|百里|赫连)\\p{IsHan}{1,2}"
                    + "|\\p{IsHan}+(?:[·•‧]\\p{IsHan}+)+");

    private NameSigns() {}

    /** Whether the words are built as names are; companies and kinds of things may be too. */
    static boolean looksLikeOne(String value) {
        return CAPITALS.matcher(value).matches() || isOne(value) || isPinyin(value.toLowerCase(Locale.ROOT));
    }

    /** Whether it is a name that nothing else is: a word of it is a known one, or it is built as only names are. */
    static boolean isOne(String value) {
        return value.length() <= LONGEST
                && (HAN.matcher(value).matches()
                        || Arrays.stream(value.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                                .anyMatch(NAMES::contains));
    }

    private static boolean isPinyin(String lower) {
        return lower.length() >= SHORTEST_PINYIN
                && PINYIN.matcher(lower).matches()
                && SURNAMES_IN_PINYIN.stream().anyMatch(lower::startsWith);
    }

    private static Set<String> words(String words) {
        return Set.copyOf(List.of(words.split(" ")));
    }
}
