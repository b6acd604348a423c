package org.suping.cli.propose;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.suping.cli.propose.look.JoinedList;
import org.suping.cli.propose.look.ValueShape;
import org.suping.collect.Shape;
import org.suping.definitions.ColumnType;
import org.suping.definitions.PersonalKind;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Language;

/** One line of a source's columns. */
final class MappingText {

    private static final Map<String, String> UNITS = Map.of("千元", "1000", "万元", "10000", "亿元", "100000000");

    private MappingText() {}

    /** @param more what else is said of the column, if anything */
    static String plain(ProposedColumn column, String name, Optional<String> more) {
        String rest = more.map(key -> ", " + key).orElse("");
        return "  - {column: " + name + ", header: " + YamlText.of(column.heading()) + rest + "}";
    }

    /** How many of the column's unit one of the heading's is: 万元 to yuan. */
    static Optional<String> times(ProposedColumn column, ColumnType type, String title) {
        boolean isNumber = type == ColumnType.DECIMAL || type == ColumnType.INTEGER;
        return UNITS.entrySet().stream()
                .filter(unit -> isNumber && column.heading().contains(unit.getKey()) && !title.contains(unit.getKey()))
                .map(unit -> "times: " + unit.getValue())
                .findFirst();
    }

    /** The heading with its unit as it is stored: 金额（元） for 金额（万元）. */
    static String inYuan(String heading) {
        return heading.replaceFirst("[千万亿]元", "元");
    }

    /** A day with the format its values have, or with a remark where they have none. */
    static List<String> day(ProposedColumn column, String name, Language language) {
        ValueShape shape = column.shape();
        String start = "  - {column: " + name + ", header: " + YamlText.of(column.heading());
        if (shape.type() != ColumnType.DATE) {
            return List.of(remark(language, "propose.no-day"), start + ", format: yyyy-MM-dd}");
        }
        if (shape.formats().size() > 1) {
            return List.of(
                    remark(language, "propose.two-orders"),
                    start + ", formats: [" + String.join(", ", quoted(shape.formats())) + "]}");
        }
        String line = start + ", format: " + quoted(shape.formats()).get(0) + "}";
        return shape.others() == 0
                ? List.of(line)
                : List.of(
                        remark(
                                language,
                                "propose.others",
                                shape.others(),
                                column.sample().filled()),
                        line);
    }

    /**
     * A remark where cells hold several values each and stay as they are.
     *
     * @param anotherIsSplit whether the source splits another column
     */
    static List<String> joined(ProposedColumn column, boolean anotherIsSplit, Language language) {
        JoinedList list = column.joined();
        String key = anotherIsSplit ? "propose.joined-too" : "propose.joined";
        return list == null ? List.of() : List.of(remark(language, key, words(list), list.sign()));
    }

    /** A remark on the column that is split. */
    static String split(ProposedColumn column, Language language) {
        JoinedList list = Objects.requireNonNull(column.joined());
        return remark(language, "propose.split", words(list), list.sign());
    }

    /** The key that splits it. */
    static String signs(ProposedColumn column) {
        return "split: [" + YamlText.of(Objects.requireNonNull(column.joined()).sign()) + "]";
    }

    private static int words(JoinedList list) {
        return list.members().values().size();
    }

    /** A remark where there are few different words and none of them may be shown. */
    static String notCodes(ProposedColumn column, Language language) {
        var words = column.sample().values().keySet();
        return remark(
                language,
                "propose.not-codes",
                words.size(),
                Shape.of(words.iterator().next()));
    }

    private static List<String> quoted(List<String> formats) {
        return formats.stream().map(YamlText::of).toList();
    }

    /** What the column seems to be: its kind of personal data, else its type. */
    static String kind(ProposedColumn column, Language language) {
        PersonalKind personal = column.personal();
        return personal == null
                ? Labels.in(language, "column-type." + column.shape().type())
                : Labels.in(language, "propose.kind." + yaml(personal));
    }

    static String yaml(PersonalKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String remark(Language language, String key, Object... arguments) {
        return "  # " + Labels.in(language, key, arguments);
    }
}
