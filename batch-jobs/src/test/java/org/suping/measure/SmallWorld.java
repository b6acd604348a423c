package org.suping.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.CheckDefinition;
import org.suping.definitions.Clause;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.ColumnType;
import org.suping.definitions.DefinitionFile;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.IndicatorDefinition.Formula;
import org.suping.definitions.Organisation;
import org.suping.definitions.PersonalKind;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.SchemeDefinition;
import org.suping.definitions.TermDefinition;
import org.suping.definitions.TermDefinition.Kind;
import org.suping.definitions.expression.Expression;
import org.suping.definitions.expression.ValueType;
import org.suping.definitions.expression.parse.ExpressionParser;
import org.suping.definitions.expression.parse.Scope;
import org.suping.definitions.rows.RowChecks;
import org.suping.definitions.settings.Schedule;
import org.suping.definitions.settings.Settings;
import org.suping.evidence.AttemptKey;
import org.suping.vocabulary.Certainty;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;
import org.suping.vocabulary.Text;

/** A branch with four levels, two records and six indicators, small enough to reckon by hand. */
public final class SmallWorld {

    public static final Period QUARTER = Period.parse("2026Q3");
    public static final AttemptKey ATTEMPT = new AttemptKey(new RevisionKey("3100", QUARTER, RevisionKind.FINAL, 1), 1);

    /** Parents before children, as a return lists them. */
    public static final List<String> UNITS =
            List.of("3100", "3101", "310101", "31010101", "310102", "3102", "310201", "31020101", "310202");

    /** Existed until the end of last year. */
    public static final String CLOSED = "310103";

    private SmallWorld() {}

    public static Definitions definitions() {
        return definitions(List.of(), List.of());
    }

    public static Definitions definitions(List<CheckDefinition> checks, List<SchemeDefinition> schemes) {
        return new Definitions(
                new Settings("3100", ZoneId.of("Asia/Shanghai"), Language.ZH, "data", 20, 1_000),
                organisation(),
                Map.of(),
                byKey(List.of(complaint(), exposure()), RecordDefinition::code),
                Map.of(),
                byKey(indicators(), IndicatorDefinition::code),
                byKey(checks, CheckDefinition::code),
                schemes,
                List.of(),
                Schedule.EMPTY,
                List.of(new DefinitionFile("indicators/CP-01.yml", "code: CP-01\n")));
    }

    /** An expression over figures. */
    public static Expression overFigures(String text, ValueType type, String... names) {
        Map<String, Scope.Name> known = new LinkedHashMap<>();
        for (String name : names) {
            known.put(name, new Scope.Name(ValueType.NUMBER, Text.same(name)));
        }
        return ExpressionParser.parse(text, Scope.figures(known), type).orThrow();
    }

    private static Organisation organisation() {
        List<OrgUnit> units = List.of(
                unit("1000", "示例财产保险", "Sample P&C", null),
                unit("3100", "上海分公司", "Shanghai", "1000"),
                unit("3101", "浦东中心支公司", "Pudong", "3100"),
                unit("3102", "浦西中心支公司", "Puxi", "3100"),
                unit("310101", "陆家嘴支公司", "Lujiazui", "3101"),
                unit("310102", "张江支公司", "Zhangjiang", "3101"),
                new OrgUnit(
                        CLOSED,
                        new Text("外高桥支公司", "Waigaoqiao"),
                        "sub-branch",
                        "3101",
                        Text.EMPTY,
                        false,
                        LocalDate.of(2010, 1, 1),
                        LocalDate.of(2025, 12, 31)),
                unit("310201", "徐汇支公司", "Xuhui", "3102"),
                unit("310202", "静安支公司", "Jing'an", "3102"),
                unit("31010101", "花木营销服务部", "Huamu", "310101"),
                unit("31020101", "漕河泾营销服务部", "Caohejing", "310201"));
        return new Organisation(Map.of(), byKey(units, OrgUnit::code));
    }

    private static OrgUnit unit(String code, String zh, String en, @Nullable String parent) {
        return new OrgUnit(
                code, new Text(zh, en), "any", parent, Text.EMPTY, code.equals("3100"), LocalDate.of(2010, 1, 1), null);
    }

    private static RecordDefinition complaint() {
        return new RecordDefinition(
                "complaint",
                new Text("投诉", "complaints"),
                List.of(
                        column("org", ColumnType.TEXT),
                        column("received_on", ColumnType.DATE),
                        column("due_on", ColumnType.DATE),
                        column("closed_on", ColumnType.DATE),
                        column("channel", ColumnType.CODE),
                        column("line", ColumnType.CODE),
                        new ColumnDefinition(
                                "id_no",
                                Text.same("id_no"),
                                ColumnType.TEXT,
                                false,
                                null,
                                PersonalKind.ID_NUMBER,
                                true,
                                null),
                        column("days_to_tell", ColumnType.INTEGER),
                        column("days_to_close", ColumnType.INTEGER)),
                List.of("org"),
                "org",
                List.of("received_on", "due_on", "closed_on"),
                List.of(new RecordDefinition.OpenSpan("received_on", List.of("closed_on"))),
                false,
                null,
                RowChecks.NONE,
                null);
    }

    private static RecordDefinition exposure() {
        return new RecordDefinition(
                "exposure",
                new Text("保费", "premiums"),
                List.of(
                        column("org", ColumnType.TEXT),
                        column("month", ColumnType.DATE),
                        column("premium", ColumnType.DECIMAL)),
                List.of("org", "month"),
                "org",
                List.of("month"),
                true,
                null,
                RowChecks.NONE);
    }

    private static List<IndicatorDefinition> indicators() {
        TermDefinition received = term("count", Kind.COUNT, "complaint", null, "received_on", "");
        TermDefinition forwarded =
                term("numerator", Kind.COUNT, "complaint", null, "received_on", "channel = 'regulator'");
        return List.of(
                indicator("CP-01", Formula.AMOUNT, "1", 0, List.of("channel", "line"), received),
                indicator(
                        "CP-02",
                        Formula.RATIO,
                        "100",
                        2,
                        List.of("channel"),
                        term("numerator", Kind.COUNT, "complaint", null, "due_on", "days_to_tell <= 15"),
                        term("denominator", Kind.COUNT, "complaint", null, "due_on", "")),
                indicator(
                        "CP-03",
                        Formula.RATIO,
                        "100",
                        2,
                        List.of(),
                        forwarded,
                        term("denominator", Kind.COUNT, "complaint", null, "received_on", "")),
                indicator(
                        "CP-04",
                        Formula.RATIO,
                        "100000000",
                        2,
                        List.of(),
                        term("numerator", Kind.COUNT, "complaint", null, "received_on", ""),
                        term("denominator", Kind.SUM, "exposure", "premium", "month", "")),
                indicator(
                        "CP-05",
                        Formula.MEDIAN,
                        "1",
                        1,
                        List.of("channel"),
                        term("histogram", Kind.HISTOGRAM, "complaint", "days_to_close", "closed_on", "")),
                indicator(
                        "CP-06",
                        Formula.AMOUNT,
                        "1",
                        0,
                        List.of("line"),
                        term("distinct", Kind.DISTINCT, "complaint", "id_no_hash", "received_on", "")),
                indicator("CP-07", Formula.AMOUNT, "1", 0, List.of(), open(TermDefinition.Edge.START)),
                indicator("CP-08", Formula.AMOUNT, "1", 0, List.of(), open(TermDefinition.Edge.END)));
    }

    private static IndicatorDefinition indicator(
            String code, Formula formula, String factor, int scale, List<String> breakdowns, TermDefinition... terms) {
        return new IndicatorDefinition(
                code,
                new Text("指标" + code, "indicator " + code),
                Text.EMPTY,
                Text.same(factor.equals("100") ? "%" : "件"),
                formula,
                List.of(terms),
                new BigDecimal(factor),
                scale,
                breakdowns,
                new Clause(Text.EMPTY, Certainty.OFFICIAL, Certainty.UNVERIFIED));
    }

    private static TermDefinition term(
            String name, Kind kind, String record, @Nullable String column, String dateColumn, String filter) {
        Map<String, Scope.Name> names = Map.of(
                "channel", new Scope.Name(ValueType.TEXT, Text.same("channel")),
                "days_to_tell", new Scope.Name(ValueType.NUMBER, Text.same("days_to_tell")));
        Expression parsed = filter.isEmpty()
                ? null
                : ExpressionParser.parse(filter, Scope.rows(names), ValueType.BOOLEAN)
                        .orThrow();
        return new TermDefinition(
                name, kind, record, column, TermDefinition.Moment.within(dateColumn), parsed, filter, Text.same(name));
    }

    private static TermDefinition open(TermDefinition.Edge edge) {
        return new TermDefinition(
                "count", Kind.COUNT, "complaint", null, new TermDefinition.Open(edge), null, "", Text.same("count"));
    }

    private static ColumnDefinition column(String name, ColumnType type) {
        return new ColumnDefinition(name, Text.same(name), type, false, null, null, false, null);
    }

    private static <V> Map<String, V> byKey(List<V> values, Function<V, String> key) {
        return values.stream().collect(Collectors.toMap(key, value -> value, (a, b) -> a, LinkedHashMap::new));
    }
}
