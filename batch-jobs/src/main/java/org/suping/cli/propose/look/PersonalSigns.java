package org.suping.cli.propose.look;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.suping.collect.mask.FreeTextMask;
import org.suping.definitions.ColumnType;
import org.suping.definitions.PersonalKind;

/** What tells that a column holds personal data: its heading, or what most of its values look like. */
public final class PersonalSigns {

    /** Parts of headings, lower case; the first kind that has one is it. */
    private static final Map<PersonalKind, List<String>> HEADINGS = headings();

    private static final String PLATE = "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][A-Z0-9]{5,6}";
    private static final Pattern PHONE =
            Pattern.compile("(\\+?86[- ]?)?1\\d{2}[- ]?\\d{4}[- ]?\\d{4}|0\\d{2,3}-?\\d{7,8}");

    /** What most values of a column look like when it holds this kind. */
    private static final Map<PersonalKind, Pattern> VALUES = new LinkedHashMap<>();

    static {
        VALUES.put(PersonalKind.ID_NUMBER, Pattern.compile("\\d{17}[\\dXx]|\\d{15}"));
        VALUES.put(PersonalKind.PHONE, PHONE);
        VALUES.put(PersonalKind.EMAIL, Pattern.compile("[^@\\s]+@[^@\\s]+"));
        VALUES.put(PersonalKind.PLATE, Pattern.compile(PLATE));
        VALUES.put(PersonalKind.BANK_CARD, Pattern.compile("\\d{16}|\\d{17}|\\d{19}"));
    }

    private static final Pattern OTHER_SIGNS = Pattern.compile(".*(\\d{5,}|\\S@\\S|" + PLATE + ").*", Pattern.DOTALL);
    /** What follows a sign that begins surnames of two and none of one. */
    private static final Map<Character, String> SECOND_SIGNS =
            Map.of('上', "官", '司', "马徒空", '诸', "葛", '皇', "甫", '令', "狐");

    private static final int LONGEST_NAME = 3;
    private static final int LONG_TEXT = 60;
    private static final int FEW = 4;

    private PersonalSigns() {}

    /** The kind of personal data that is likely here; a number or a day is none unless it is a person's. */
    public static Optional<PersonalKind> of(ColumnSample column, ColumnType type) {
        for (Map.Entry<PersonalKind, Pattern> kind : VALUES.entrySet()) {
            if (mostly(column, kind.getValue())) {
                return Optional.of(kind.getKey());
            }
        }
        boolean words = type == ColumnType.TEXT || type == ColumnType.CODE;
        return words ? ofHeading(column.heading()).or(() -> ofWords(column)) : Optional.empty();
    }

    private static Optional<PersonalKind> ofHeading(String heading) {
        String lower = heading.toLowerCase(Locale.ROOT);
        return HEADINGS.entrySet().stream()
                .filter(kind -> kind.getValue().stream().anyMatch(lower::contains))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Optional<PersonalKind> ofWords(ColumnSample column) {
        long names = column.values().keySet().stream()
                .filter(value -> isName(value) || NameSigns.isOne(value))
                .count();
        if (2 * names > column.values().size()) {
            return Optional.of(PersonalKind.NAME);
        }
        boolean texts = column.values().keySet().stream().anyMatch(PersonalSigns::isText);
        return texts ? Optional.of(PersonalKind.FREE_TEXT) : Optional.empty();
    }

    /** Whether a value alone could tell a person, so that it is shown to nobody. */
    public static boolean inValue(String value) {
        return isName(value) || NameSigns.isOne(value) || inHeading(value);
    }

    /** The same of a heading, in which a word like 金额 is no name. */
    static boolean inHeading(String value) {
        return PHONE.matcher(value).matches() || OTHER_SIGNS.matcher(value).matches();
    }

    /** Whether a column's words may be shown: few of them, if any, are built as people's names are. */
    public static boolean areSafe(ColumnSample column) {
        long han =
                column.values().keySet().stream().filter(PersonalSigns::isName).count();
        long latin = column.values().keySet().stream()
                .filter(NameSigns::looksLikeOne)
                .count();
        boolean known = column.values().keySet().stream().anyMatch(NameSigns::isOne);
        int all = column.values().size();
        return !known && 2 * latin <= all && FEW * han <= all;
    }

    static boolean isName(String value) {
        return value.length() >= 2
                && value.length() <= LONGEST_NAME
                && beginsWithSurname(value)
                && value.chars().allMatch(Character::isIdeographic);
    }

    /** 上官 is a surname, and 上门 is none. */
    private static boolean beginsWithSurname(String value) {
        String second = SECOND_SIGNS.get(value.charAt(0));
        return second == null ? FreeTextMask.isSurname(value.charAt(0)) : second.indexOf(value.charAt(1)) >= 0;
    }

    /** Long, or words beside what looks like a number, a plate or an address of mail. */
    private static boolean isText(String value) {
        boolean words = value.chars().anyMatch(letter -> letter == ' ' || Character.isIdeographic(letter));
        return value.length() > LONG_TEXT || words && OTHER_SIGNS.matcher(value).matches();
    }

    private static boolean mostly(ColumnSample column, Pattern pattern) {
        long like = column.values().keySet().stream()
                .filter(value -> pattern.matcher(value).matches())
                .count();
        return 2 * like > column.values().size();
    }

    private static Map<PersonalKind, List<String>> headings() {
        Map<PersonalKind, List<String>> headings = new LinkedHashMap<>();
        headings.put(PersonalKind.ID_NUMBER, List.of("证件号", "身份证", "id number", "id_no", "identity"));
        headings.put(PersonalKind.PHONE, List.of("电话", "手机", "联系方式", "phone", "mobile", "telephone"));
        headings.put(PersonalKind.EMAIL, List.of("邮箱", "邮件地址", "mail"));
        headings.put(PersonalKind.ADDRESS, List.of("地址", "住址", "address"));
        headings.put(PersonalKind.PLATE, List.of("车牌", "plate"));
        headings.put(PersonalKind.BANK_CARD, List.of("银行卡", "银行账号", "bank card", "bank account"));
        headings.put(PersonalKind.POLICY_NUMBER, List.of("保单号", "policy no", "policy_no", "policy number"));
        headings.put(
                PersonalKind.FREE_TEXT,
                List.of("内容", "备注", "描述", "说明", "诉求", "详情", "content", "remark", "comment", "description"));
        headings.put(
                PersonalKind.NAME,
                List.of(
                        "姓名",
                        "投诉人",
                        "联系人",
                        "投保人",
                        "被保险人",
                        "受益人",
                        "报案人",
                        "经办人",
                        "审查人",
                        "调解员",
                        "讲师",
                        "业务员",
                        "处理人",
                        "负责人",
                        "complainant",
                        "customer",
                        "handler",
                        "agent name",
                        "contact",
                        "person"));
        return headings;
    }
}
