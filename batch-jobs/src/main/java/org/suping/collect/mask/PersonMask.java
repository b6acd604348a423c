package org.suping.collect.mask;

import java.util.Arrays;
import java.util.List;

/** Hides names by the words before and behind them: 客户王小明, 投诉人:李四, 王小明先生. */
final class PersonMask {

    /** Words for a person, after which a name stands. */
    static final List<String> PERSONS =
            List.of("客户", "车主", "姓名", "投诉人", "联系人", "投保人", "被保险人", "受益人", "报案人", "代理人", "业务员", "经办人", "当事人", "驾驶员");

    /** Forms of address, before which a name stands. */
    static final List<String> ADDRESSES = List.of("先生", "女士", "小姐", "老师", "师傅", "经理");

    /** The commonest hundred or so, and the first signs of those of two. */
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石"
            + "廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤欧司诸上皇令";

    private static final char STAR = '*';
    private static final char FULL_COLON = '\uFF1A';
    private static final int LONGEST_NAME = 3;
    private static final int LONGEST_NAMED = 4;

    private PersonMask() {}

    /** Hides the name after a word for a person that ends here. */
    static void hideAfter(char[] text, int at, int length) {
        if (!endsWithPerson(text, at + 1)) {
            return;
        }
        int start = at + 1;
        boolean named = start < length && (text[start] == ':' || text[start] == FULL_COLON || text[start] == '是');
        start += named ? 1 : 0;
        int end = start;
        int most = named ? LONGEST_NAMED : LONGEST_NAME;
        while (end < length && end - start < most && isHan(text[end])) {
            end++;
        }
        if (end > start && (named || isSurname(text[start]))) {
            Arrays.fill(text, start, end, STAR);
        }
    }

    /** Hides the name before a form of address that begins here. */
    static void hideBefore(char[] text, int at, int length) {
        if (!startsAddress(text, at, length) || at == 0 || !isHan(text[at - 1])) {
            return;
        }
        int start = at - 1;
        for (int back = at - 2; back >= Math.max(0, at - LONGEST_NAMED) && isHan(text[back]); back--) {
            start = isSurname(text[back]) ? back : start;
        }
        Arrays.fill(text, start, at, STAR);
    }

    /** Whether a person's name may begin with this character. */
    static boolean isSurname(char c) {
        return SURNAMES.indexOf(c) >= 0;
    }

    private static boolean endsWithPerson(char[] text, int end) {
        char last = text[end - 1];
        for (int i = 0; i < PERSONS.size(); i++) {
            String person = PERSONS.get(i);
            if (person.charAt(person.length() - 1) == last && matches(text, person, end - person.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsAddress(char[] text, int at, int length) {
        for (String address : ADDRESSES) {
            if (at + address.length() <= length && matches(text, address, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(char[] text, String word, int at) {
        for (int i = 0; i < word.length(); i++) {
            if (at < 0 || text[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHan(char c) {
        return c >= 0x4E00 && c <= 0x9FFF;
    }
}
