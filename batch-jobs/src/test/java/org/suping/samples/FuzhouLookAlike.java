package org.suping.samples;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Invented rows in the shape of the hotline's file, with its quirks: GB18030, CRLF, line breaks and quotes inside the
 * text, a comma in a heading, words with a blank behind them, numbers of which only the first digit is left, a missing
 * number of days, and rivers about which nobody complained.
 */
final class FuzhouLookAlike {

    static final Charset GB18030 = Charset.forName("GB18030");

    private static final List<String> HEADERS = List.of(
            "district",
            "河流",
            "性质",
            "信息来源",
            "标题",
            "内容长度",
            "情感打分",
            "匿名(1)/实名(0)",
            "时间",
            "投诉件内容",
            "利己=0,利他=1",
            "回复1",
            "回复长度",
            "转处理次数",
            "有效回复条数",
            "最终回复-投诉事件",
            "2016年前已有诉求件数量",
            "extra1",
            "extra2");
    private static final List<String> KINDS = List.of("投诉", "投诉", "投诉", "咨询", "建议", "举报", "求助");
    private static final List<String> CHANNELS =
            List.of("网站", "网站 ", "电话", "e福州app", "12345app", "微信", "微信 ", "qq", "短信", "微博", "邮件");
    private static final LocalDate FIRST_DAY = LocalDate.of(2015, 11, 1);
    private static final int DAYS = 1_950;
    private static final List<String> WITHOUT_ROWS = List.of("铜河小支流", "新厝河");

    private FuzhouLookAlike() {}

    /**
     * One row, as it will be counted.
     *
     * @param days empty where nobody wrote down when the last reply came
     */
    record Row(
            String district,
            String river,
            String kind,
            String channel,
            boolean anonymous,
            LocalDate day,
            int transfers,
            int replies,
            String days) {}

    /** Draws rows over the rivers of each district, all but those without rows. */
    static List<Row> rows(long seed, int count, Map<String, List<String>> riversOfDistricts) {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>();
        List<String> districts = List.copyOf(riversOfDistricts.keySet());
        while (rows.size() < count) {
            String district = any(districts, random);
            String river = any(riversOfDistricts.getOrDefault(district, List.of()), random);
            if (!WITHOUT_ROWS.contains(river)) {
                rows.add(new Row(
                        district,
                        river,
                        any(KINDS, random),
                        any(CHANNELS, random),
                        random.nextInt(6) > 0,
                        FIRST_DAY.plusDays(random.nextInt(DAYS)),
                        random.nextInt(4),
                        1 + random.nextInt(3),
                        random.nextInt(200) == 0 ? "" : String.valueOf(random.nextInt(40))));
            }
        }
        return rows;
    }

    static void write(Path file, List<Row> rows) throws IOException {
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(Files.newBufferedWriter(file, GB18030))) {
            csv.writeRecord(HEADERS);
            for (int i = 0; i < rows.size(); i++) {
                csv.writeRecord(cells(i, rows.get(i)));
            }
        }
    }

    private static List<String> cells(int number, Row row) {
        String text = "关于" + row.river() + "的第" + number + "件诉求\r\n1.河水发黑,\"很臭\"\n2.无人清理,电话*******";
        return List.of(
                row.district(),
                row.river(),
                row.kind(),
                row.channel(),
                row.river() + number,
                String.valueOf(text.length()),
                number % 7 == 0 ? "0.******************" : "",
                row.anonymous() ? "1" : "0",
                row.day().toString(),
                text,
                String.valueOf(number % 2),
                number % 3 == 0 ? "您好:\n已转办,谢谢。" : "已转办",
                "12",
                String.valueOf(row.transfers()),
                String.valueOf(row.replies()),
                row.days(),
                number % 11 == 0 ? "6.***************" : "",
                "",
                "");
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
