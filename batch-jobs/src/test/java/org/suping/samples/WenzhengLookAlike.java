package org.suping.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Invented messages in workbooks with the quirks of the real ones; nothing of those is in them. */
final class WenzhengLookAlike {

    static final List<String> CLASSES = List.of("城乡建设", "环境保护", "交通运输", "教育文体", "劳动和社会保障", "商贸旅游", "卫生计生");

    private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("yyyy/M/d H:mm:ss", Locale.ROOT);
    private static final String REAL = "yyyy/mm/dd hh:mm:ss";
    private static final LocalDateTime FIRST = LocalDateTime.of(2018, 11, 20, 0, 0);
    private static final int SECONDS = 800 * 86_400;
    private static final int FORMATTED_ROWS = 4_000;

    private WenzhengLookAlike() {}

    /** One message; the reply comes some days after it. */
    record Message(int number, LocalDateTime sent, String theme, int daysToReply, int votes) {

        LocalDateTime replied() {
            return sent.plusDays(daysToReply);
        }
    }

    static List<Message> messages(long seed, int count) {
        Random random = new Random(seed);
        List<Message> messages = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            messages.add(new Message(
                    number,
                    FIRST.plusSeconds(random.nextInt(SECONDS)),
                    CLASSES.get(random.nextInt(CLASSES.size())),
                    random.nextInt(60),
                    random.nextInt(2_000)));
        }
        return messages;
    }

    /** Dates are text but for every twentieth, headings stand in the first row, and formats go on far below the data. */
    static void writeLabelled(Path file, List<Message> messages) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(file);
                Workbook workbook = new Workbook(bytes, "Suping", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sheet1");
            head(sheet, 0, "留言编号", "留言用户", "留言主题", "留言时间", "留言详情", "一级分类");
            for (Message message : messages) {
                int row = message.number();
                sheet.value(row, 0, message.number());
                sheet.value(row, 1, "A" + message.number());
                sheet.value(row, 2, "关于第" + row + "件");
                date(sheet, row, 3, message.sent(), row % 20 == 0);
                sheet.value(row, 4, "\n\t\t\t\t\n\t\t\t\u3000\u3000第" + row + "件\u00A0的内容");
                sheet.value(row, 5, message.theme());
            }
            for (int row = messages.size() + 1; row < FORMATTED_ROWS; row++) {
                sheet.style(row, 0).bold().set();
            }
        }
    }

    /** Below a title and an empty row; the numbers are text. */
    static void writeReplies(Path file, List<Message> messages) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(file);
                Workbook workbook = new Workbook(bytes, "Suping", "1.0")) {
            workbook.newWorksheet("说明").value(0, 0, "答复见下一表");
            Worksheet sheet = workbook.newWorksheet("Sheet1");
            sheet.value(0, 0, "留言与答复");
            sheet.range(0, 0, 0, 4).merge();
            head(sheet, 2, "留言编号", "留言用户", "留言时间", "答复意见", "答复时间");
            for (Message message : messages) {
                int row = message.number() + 2;
                sheet.value(row, 0, String.valueOf(message.number()));
                date(sheet, row, 2, message.sent(), row % 3 == 0);
                sheet.value(row, 3, "已转办，谢谢");
                date(sheet, row, 4, message.replied(), row % 5 == 0);
            }
        }
    }

    static void writeVotes(Path file, List<Message> messages) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(file);
                Workbook workbook = new Workbook(bytes, "Suping", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sheet1");
            head(sheet, 0, "留言编号", "留言时间", "点赞数", "反对数");
            for (Message message : messages) {
                int row = message.number();
                sheet.value(row, 0, message.number());
                date(sheet, row, 1, message.sent(), true);
                sheet.value(row, 2, message.votes());
                sheet.value(row, 3, String.valueOf(row % 4));
            }
        }
    }

    private static void head(Worksheet sheet, int row, String... headings) {
        for (int column = 0; column < headings.length; column++) {
            sheet.value(row, column, headings[column]);
        }
    }

    private static void date(Worksheet sheet, int row, int column, LocalDateTime moment, boolean real) {
        if (real) {
            sheet.value(row, column, moment);
            sheet.style(row, column).format(REAL).set();
        } else {
            sheet.value(row, column, moment.format(TEXT));
        }
    }
}
