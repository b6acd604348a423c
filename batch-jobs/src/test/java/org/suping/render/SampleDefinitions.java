package org.suping.render;

import static org.suping.definitions.IndicatorDefinition.Formula.AMOUNT;
import static org.suping.definitions.IndicatorDefinition.Formula.MEDIAN;
import static org.suping.definitions.IndicatorDefinition.Formula.RATIO;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.Clause;
import org.suping.definitions.CodeList;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.ColumnType;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.Organisation;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.Schedule;
import org.suping.definitions.Settings;
import org.suping.definitions.TermDefinition;
import org.suping.definitions.TermDefinition.Kind;
import org.suping.definitions.expression.Expression;
import org.suping.definitions.expression.ExpressionParser;
import org.suping.definitions.expression.Scope;
import org.suping.definitions.expression.Scope.Name;
import org.suping.definitions.expression.ValueType;
import org.suping.vocabulary.Certainty;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Text;

/** The definitions of the sample return: six indicators over two records, ten units on four levels. */
final class SampleDefinitions {

    private static final LocalDate FOUNDED = LocalDate.of(2010, 1, 1);

    private SampleDefinitions() {}

    static Definitions definitions(Language language) {
        return new Definitions(
                new Settings("3100", ZoneId.of("Asia/Shanghai"), language, "samples/shanghai"),
                organisation(),
                codeLists(),
                records(),
                Map.of(),
                indicators(),
                Map.of(),
                List.of(SampleScheme.scheme()),
                Schedule.EMPTY,
                List.of());
    }

    private static Organisation organisation() {
        Map<String, Text> kinds = new LinkedHashMap<>();
        kinds.put("legal-person", new Text("法人机构", "Legal person"));
        kinds.put("branch", new Text("分公司", "Branch"));
        kinds.put("central-sub-branch", new Text("中心支公司", "Central sub-branch"));
        kinds.put("sub-branch", new Text("支公司", "Sub-branch"));
        kinds.put("service-office", new Text("营销服务部", "Service office"));
        Map<String, OrgUnit> units = new LinkedHashMap<>();
        unit(units, "1000", "示例财产保险股份有限公司", "Sample Property Insurance Co., Ltd.", "legal-person", null);
        unit(units, "3100", "上海分公司", "Shanghai Branch", "branch", "1000");
        unit(units, "3101", "浦东中心支公司", "Pudong Central Sub-branch", "central-sub-branch", "3100");
        unit(units, "310101", "陆家嘴支公司", "Lujiazui Sub-branch", "sub-branch", "3101");
        unit(units, "31010101", "花木营销服务部", "Huamu Service Office", "service-office", "310101");
        unit(units, "310102", "张江支公司", "Zhangjiang Sub-branch", "sub-branch", "3101");
        unit(units, "3102", "浦西中心支公司", "Puxi Central Sub-branch", "central-sub-branch", "3100");
        unit(units, "310201", "徐汇支公司", "Xuhui Sub-branch", "sub-branch", "3102");
        unit(units, "31020101", "漕河泾营销服务部", "Caohejing Service Office", "service-office", "310201");
        unit(units, "310202", "静安支公司", "Jing'an Sub-branch", "sub-branch", "3102");
        return new Organisation(kinds, units);
    }

    private static void unit(
            Map<String, OrgUnit> units, String code, String zh, String en, String kind, @Nullable String parent) {
        Text regulator = new Text("上海金融监管局", "NFRA Shanghai Office");
        boolean obliged = kind.equals("branch");
        units.put(code, new OrgUnit(code, new Text(zh, en), kind, parent, regulator, obliged, FOUNDED, null));
    }

    private static Map<String, CodeList> codeLists() {
        Map<String, CodeList> lists = new LinkedHashMap<>();
        lists.put("channel", list("channel", "渠道", "Channel", Map.of(), new String[][] {
            {"regulator", "监管转办", "Regulator"}, {"hotline", "热线电话", "Hotline"}, {"visit", "来访", "Visit"},
            {"letter", "来信", "Letter"}, {"online", "网络", "Online"}, {"other", "其他", "Other"}
        }));
        lists.put("category", list("category", "投诉事由", "Category", Map.of(), new String[][] {
            {"claims", "理赔纠纷", "Claims"},
            {"sales", "销售纠纷", "Sales"},
            {"surrender", "退保纠纷", "Surrender"},
            {"service", "服务纠纷", "Service"},
            {"other", "其他", "Other"}
        }));
        lists.put("line", list("line", "险种", "Line", Map.of(), new String[][] {
            {"motor", "机动车辆保险", "Motor"}, {"guarantee", "保证保险", "Guarantee"},
            {"liability", "责任保险", "Liability"}, {"property", "财产险其他保险", "Other property"}
        }));
        return lists;
    }

    private static CodeList list(String name, String zh, String en, Map<String, Text> none, String[][] codes) {
        Map<String, Text> words = new LinkedHashMap<>(none);
        for (String[] code : codes) {
            words.put(code[0], new Text(code[1], code[2]));
        }
        return new CodeList(name, new Text(zh, en), words);
    }

    private static Map<String, RecordDefinition> records() {
        Map<String, RecordDefinition> records = new LinkedHashMap<>();
        List<ColumnDefinition> complaint = List.of(
                column("complaint_id", "投诉编号", "Complaint number", ColumnType.TEXT, null),
                column("org", "机构代码", "Unit", ColumnType.TEXT, null),
                column("received_on", "受理日期", "Received on", ColumnType.DATE, null),
                column("channel", "渠道", "Channel", ColumnType.CODE, "channel"),
                column("category", "投诉事由", "Category", ColumnType.CODE, "category"),
                column("line", "险种", "Line", ColumnType.CODE, "line"));
        records.put(
                "complaint",
                new RecordDefinition(
                        "complaint",
                        new Text("投诉", "Complaints"),
                        complaint,
                        List.of("complaint_id"),
                        "org",
                        List.of("received_on"),
                        false,
                        null));
        records.put(
                "exposure",
                new RecordDefinition(
                        "exposure",
                        new Text("保费", "Premium"),
                        List.of(column("premium", "保费收入", "Premium", ColumnType.DECIMAL, null)),
                        List.of("org", "month", "line"),
                        "org",
                        List.of("month"),
                        true,
                        null));
        return records;
    }

    private static ColumnDefinition column(
            String name, String zh, String en, ColumnType type, @Nullable String codeList) {
        return new ColumnDefinition(name, new Text(zh, en), type, true, codeList, null, false, null);
    }

    private static Map<String, IndicatorDefinition> indicators() {
        Clause law = new Clause(
                new Text("银保监会令2020年第3号 第十九条", "CBIRC Order 2020 No. 3, Art. 19"),
                Certainty.OFFICIAL,
                Certainty.UNVERIFIED);
        Clause bulletin = new Clause(
                new Text("监管投诉情况通报口径", "Regulator's complaint bulletins"), Certainty.OFFICIAL, Certainty.OFFICIAL);
        TermDefinition received = count("count", "complaint", "received_on", "", "本期受理的投诉", "complaints received");
        Map<String, IndicatorDefinition> all = new TreeMap<>();
        all.put(
                "CP-01",
                new IndicatorDefinition(
                        "CP-01",
                        new Text("受理投诉量", "Complaints received"),
                        new Text("本期受理的消费投诉件数。", "Consumer complaints received in the period."),
                        new Text("件", "cases"),
                        AMOUNT,
                        List.of(received),
                        BigDecimal.ONE,
                        0,
                        List.of("channel", "category", "line"),
                        bulletin));
        all.put(
                "CP-02",
                new IndicatorDefinition(
                        "CP-02",
                        new Text("15日告知率", "Told within 15 days"),
                        new Text(
                                "应告知日在本期的投诉中,15 日内作出处理决定并告知的比例。",
                                "Of the complaints due in the period, the share decided and told within 15 days."),
                        new Text("%", "%"),
                        RATIO,
                        List.of(
                                count(
                                        "numerator",
                                        "complaint",
                                        "due_on",
                                        "days_to_tell <= 15",
                                        "15 日内告知的投诉",
                                        "told within 15 days"),
                                count("denominator", "complaint", "due_on", "", "应告知日在本期的投诉", "due in the period")),
                        new BigDecimal("100"),
                        2,
                        List.of("channel"),
                        law));
        all.put(
                "CP-03",
                new IndicatorDefinition(
                        "CP-03",
                        new Text("监管转办占比", "Share from the regulator"),
                        new Text("本期受理的投诉中由监管部门转办的比例。", "Share of complaints forwarded by the regulator."),
                        new Text("%", "%"),
                        RATIO,
                        List.of(
                                count(
                                        "numerator",
                                        "complaint",
                                        "received_on",
                                        "channel = 'regulator'",
                                        "监管转办的投诉",
                                        "forwarded by the regulator"),
                                count("denominator", "complaint", "received_on", "", "本期受理的投诉", "complaints received")),
                        new BigDecimal("100"),
                        2,
                        List.of(),
                        bulletin));
        all.put(
                "CP-04",
                new IndicatorDefinition(
                        "CP-04",
                        new Text("亿元保费投诉量", "Complaints per 100 million yuan"),
                        new Text("每亿元保费收入对应的投诉件数。", "Complaints per 100 million yuan of premium."),
                        new Text("件/亿元", "per CNY 100m"),
                        RATIO,
                        List.of(
                                received("numerator"),
                                new TermDefinition(
                                        "denominator",
                                        Kind.SUM,
                                        "exposure",
                                        "premium",
                                        "month",
                                        null,
                                        "",
                                        new Text("本期保费收入(元)", "premium of the period (yuan)"))),
                        new BigDecimal("100000000"),
                        2,
                        List.of(),
                        bulletin));
        all.put(
                "CP-05",
                new IndicatorDefinition(
                        "CP-05",
                        new Text("办结时长中位数", "Median days to close"),
                        new Text("本期办结的投诉从受理到办结天数的中位数。", "Median days from receipt to closing."),
                        new Text("日", "days"),
                        MEDIAN,
                        List.of(new TermDefinition(
                                "histogram",
                                Kind.HISTOGRAM,
                                "complaint",
                                "days_to_close",
                                "closed_on",
                                null,
                                "",
                                new Text("本期办结的投诉", "complaints closed"))),
                        BigDecimal.ONE,
                        1,
                        List.of(),
                        law));
        all.put(
                "CP-06",
                new IndicatorDefinition(
                        "CP-06",
                        new Text("投诉人数", "Complainants"),
                        new Text("本期提出投诉的不同消费者人数。", "Distinct consumers who complained."),
                        new Text("人", "persons"),
                        AMOUNT,
                        List.of(new TermDefinition(
                                "distinct",
                                Kind.DISTINCT,
                                "complaint",
                                "id_no_hash",
                                "received_on",
                                null,
                                "",
                                new Text("不同证件号码的投诉人", "complainants by identity number"))),
                        BigDecimal.ONE,
                        0,
                        List.of(),
                        bulletin));
        return all;
    }

    private static TermDefinition received(String name) {
        return count(name, "complaint", "received_on", "", "本期受理的投诉", "complaints received");
    }

    private static TermDefinition count(String name, String record, String date, String filter, String zh, String en) {
        Expression expression = filter.isEmpty() ? null : filter(filter);
        return new TermDefinition(name, Kind.COUNT, record, null, date, expression, filter, new Text(zh, en));
    }

    /** Days and channel of a complaint, the two names the sample's filters use. */
    private static Expression filter(String text) {
        Name days = new Name(ValueType.NUMBER, new Text("告知天数", "days to tell"));
        Name channel = new Name(
                ValueType.TEXT, new Text("渠道", "channel"), Map.of("regulator", new Text("监管转办", "the regulator")));
        Scope complaint = Scope.rows(Map.of("days_to_tell", days, "channel", channel));
        return ExpressionParser.parse(text, complaint, ValueType.BOOLEAN).orThrow();
    }
}
