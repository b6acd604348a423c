package org.suping.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suping.collect.mask.IdentityKey;
import org.suping.definitions.CodeList;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.ColumnType;
import org.suping.definitions.Definitions;
import org.suping.definitions.Organisation;
import org.suping.definitions.PersonalKind;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.RecordDefinition.RepeatRule;
import org.suping.definitions.SourceDefinition;
import org.suping.definitions.SourceDefinition.ColumnMapping;
import org.suping.definitions.expression.Expression;
import org.suping.definitions.expression.ValueType;
import org.suping.definitions.expression.parse.ExpressionParser;
import org.suping.definitions.expression.parse.Scope;
import org.suping.definitions.rows.RowChecks;
import org.suping.definitions.settings.Schedule;
import org.suping.definitions.settings.Settings;
import org.suping.definitions.source.CellFormat;
import org.suping.definitions.source.CompletenessRules;
import org.suping.definitions.source.HeadingRow;
import org.suping.definitions.source.SourceFormat;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.Folders;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;
import org.suping.vocabulary.Text;

/** A small insurer with one record, one source and a data folder of its own. */
public final class CollectWorld {

    public static final Period PERIOD = Period.parse("2026Q3");
    public static final AttemptKey ATTEMPT = new AttemptKey(new RevisionKey("3100", PERIOD, RevisionKind.FINAL, 1), 1);
    public static final String HEADINGS = "投诉编号,机构代码,受理日期,告知日期,办结日期,渠道,投诉事由,险种,涉诉金额,投诉人,证件号码,投诉内容";

    private static final Map<String, String> HEADING_OF = headings();

    private final Folders folders;
    private Charset charset = StandardCharsets.UTF_8;
    private RowChecks checks = RowChecks.NONE;

    public CollectWorld(Path folder) {
        folders = new Folders(folder.resolve("config"), folder.resolve("work"));
    }

    private @Nullable SourceFormat format;

    /** The complaints must satisfy this too. */
    public CollectWorld with(RowChecks more) {
        checks = more;
        return this;
    }

    public CollectWorld in(Charset encoding) {
        charset = encoding;
        return this;
    }

    /** The source delivers in this form, whatever the encoding set. */
    public CollectWorld as(SourceFormat other) {
        format = other;
        return this;
    }

    public Folders folders() {
        return folders;
    }

    public Path data() {
        return folders.data("data");
    }

    public IdentityKey key() {
        return IdentityKey.openOrMake(folders.maskingKey());
    }

    /** Delivers a file with the headings and these lines. */
    public Path deliver(String name, String... lines) {
        return deliverRaw(name, HEADINGS + "\n" + String.join("\n", lines) + "\n");
    }

    public Path deliverRaw(String name, String content) {
        try {
            Path file = data().resolve("2026Q3").resolve(name);
            Files.createDirectories(data().resolve("2026Q3"));
            return Files.write(file, content.getBytes(charset));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public Definitions definitions() {
        RecordDefinition complaint = complaint();
        return new Definitions(
                new Settings("3100", ZoneId.of("Asia/Shanghai"), Language.ZH, "data", 20, 1_000),
                organisation(),
                Map.of(
                        "channel",
                        codes("channel", CHANNELS),
                        "category",
                        codes("category", CATEGORIES),
                        "line",
                        codes("line", LINES)),
                Map.of("complaint", complaint),
                Map.of("crm", crm(complaint)),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                Schedule.EMPTY,
                List.of());
    }

    private static final Map<String, String> CHANNELS = Map.of(
            "regulator", "监管转办", "hotline", "热线电话", "visit", "来访", "letter", "来信", "online", "网络", "other", "其他");
    private static final Map<String, String> CATEGORIES =
            Map.of("claims", "理赔纠纷", "sales", "销售纠纷", "surrender", "退保纠纷", "service", "服务纠纷", "other", "其他");
    private static final Map<String, String> LINES =
            Map.of("motor", "机动车辆保险", "guarantee", "保证保险", "liability", "责任保险", "property", "财产险其他保险");

    private RecordDefinition complaint() {
        List<ColumnDefinition> columns = new ArrayList<>(List.of(
                column("complaint_id", ColumnType.TEXT, true, null, null),
                column("org", ColumnType.TEXT, true, null, null),
                column("received_on", ColumnType.DATE, true, null, null),
                derived("due_on", ColumnType.DATE, "add_days(received_on, 15)"),
                column("told_on", ColumnType.DATE, false, null, null),
                column("closed_on", ColumnType.DATE, false, null, null),
                column("channel", ColumnType.CODE, true, "channel", null),
                column("category", ColumnType.CODE, true, "category", null),
                column("line", ColumnType.CODE, false, "line", null),
                column("amount", ColumnType.DECIMAL, false, null, null),
                column("complainant", ColumnType.TEXT, false, null, PersonalKind.NAME),
                column("id_no", ColumnType.TEXT, false, null, PersonalKind.ID_NUMBER),
                column("content", ColumnType.TEXT, false, null, PersonalKind.FREE_TEXT),
                derived("days_to_tell", ColumnType.INTEGER, "days_between(received_on, told_on)"),
                derived("days_to_close", ColumnType.INTEGER, "days_between(received_on, closed_on)")));
        return new RecordDefinition(
                "complaint",
                new Text("投诉", "complaint"),
                columns,
                List.of("complaint_id"),
                "org",
                List.of("received_on", "due_on", "told_on", "closed_on"),
                false,
                new RepeatRule(List.of("id_no_hash", "category"), "received_on", 30),
                checks);
    }

    private SourceDefinition crm(RecordDefinition record) {
        List<ColumnMapping> columns = record.columns().stream()
                .filter(column -> column.derived() == null)
                .map(column -> ColumnMapping.below(
                        Objects.requireNonNull(HEADING_OF.get(column.name())),
                        column.name(),
                        CellFormat.codes(spellings(column.codeList()))))
                .toList();
        return new SourceDefinition(
                "crm",
                new Text("客户系统", "CRM"),
                "complaint",
                "{period}/crm-complaints*.csv",
                format == null ? new SourceFormat.Delimited(charset, ',', '"', HeadingRow.AUTO) : format,
                null,
                100,
                columns,
                CompletenessRules.NONE);
    }

    private static Map<String, String> spellings(@Nullable String list) {
        Map<String, String> codes = list == null
                ? Map.of()
                : Map.of("channel", CHANNELS, "category", CATEGORIES, "line", LINES)
                        .getOrDefault(list, Map.of());
        Map<String, String> spellings = new TreeMap<>();
        codes.forEach((code, words) -> spellings.put(words, code));
        return spellings;
    }

    private static Map<String, String> headings() {
        String[] names = {
            "complaint_id",
            "org",
            "received_on",
            "told_on",
            "closed_on",
            "channel",
            "category",
            "line",
            "amount",
            "complainant",
            "id_no",
            "content"
        };
        String[] headings = HEADINGS.split(",");
        Map<String, String> headingOf = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            headingOf.put(names[i], headings[i]);
        }
        return headingOf;
    }

    private static ColumnDefinition column(
            String name, ColumnType type, boolean required, @Nullable String list, @Nullable PersonalKind personal) {
        Text title = Text.same(HEADING_OF.getOrDefault(name, name));
        return new ColumnDefinition(
                name,
                title,
                type,
                required,
                list,
                personal,
                personal == PersonalKind.ID_NUMBER,
                personal == null ? List.of() : personal.usual(),
                personal == PersonalKind.FREE_TEXT,
                false,
                "",
                null);
    }

    private static ColumnDefinition derived(String name, ColumnType type, String text) {
        Map<String, Scope.Name> names = Map.of(
                "received_on", new Scope.Name(ValueType.DATE, Text.same("received_on")),
                "told_on", new Scope.Name(ValueType.DATE, Text.same("told_on")),
                "closed_on", new Scope.Name(ValueType.DATE, Text.same("closed_on")));
        Expression expression = ExpressionParser.parse(text, Scope.rows(names), type.valueType())
                .orThrow();
        return new ColumnDefinition(name, Text.same(name), type, false, null, null, false, expression);
    }

    private static CodeList codes(String name, Map<String, String> words) {
        Map<String, Text> codes = new TreeMap<>();
        words.forEach((code, zh) -> codes.put(code, Text.same(zh)));
        return new CodeList(name, Text.same(name), codes);
    }

    private static Organisation organisation() {
        Map<String, OrgUnit> units = new LinkedHashMap<>();
        String[] tree = {
            "1000",
            "3100<1000",
            "3101<3100",
            "3102<3100",
            "310101<3101",
            "310102<3101",
            "310103<3101",
            "310201<3102",
            "310202<3102",
            "31010101<310101",
            "31020101<310201",
            "3200<1000"
        };
        for (String unit : tree) {
            String[] names = unit.split("<");
            LocalDate closed = names[0].equals("310103") ? LocalDate.of(2025, 12, 31) : null;
            units.put(
                    names[0],
                    new OrgUnit(
                            names[0],
                            Text.same(names[0]),
                            "branch",
                            names.length > 1 ? names[1] : null,
                            Text.EMPTY,
                            false,
                            LocalDate.of(2010, 1, 1),
                            closed));
        }
        return new Organisation(Map.of("branch", new Text("分公司", "branch")), units);
    }
}
