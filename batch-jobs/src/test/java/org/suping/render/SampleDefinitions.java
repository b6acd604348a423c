package org.suping.render;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.CodeList;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.ColumnType;
import org.suping.definitions.Definitions;
import org.suping.definitions.Organisation;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.rows.RowChecks;
import org.suping.definitions.settings.Schedule;
import org.suping.definitions.settings.Settings;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Text;

/** The definitions of the sample return: six indicators over two records, ten units on four levels. */
final class SampleDefinitions {

    private static final LocalDate FOUNDED = LocalDate.of(2010, 1, 1);

    private SampleDefinitions() {}

    static Definitions definitions(Language language) {
        return new Definitions(
                new Settings("3100", ZoneId.of("Asia/Shanghai"), language, "samples/shanghai", 20, 1_000),
                organisation(),
                codeLists(),
                records(),
                Map.of(),
                SampleIndicators.indicators(),
                Map.of(),
                List.of(SampleScheme.scheme()),
                List.of(),
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
                        null,
                        RowChecks.NONE));
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
                        null,
                        RowChecks.NONE));
        return records;
    }

    private static ColumnDefinition column(
            String name, String zh, String en, ColumnType type, @Nullable String codeList) {
        return new ColumnDefinition(name, new Text(zh, en), type, true, codeList, null, false, null);
    }
}
