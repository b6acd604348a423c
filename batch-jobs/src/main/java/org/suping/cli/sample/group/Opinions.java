package org.suping.cli.sample.group;

import java.time.LocalDate;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.suping.cli.invent.InventedComplaint;
import org.suping.cli.invent.Weighted;
import org.suping.cli.invent.Words;

/** The list of public reports, kept by hand: one in thirty complaints is told in public, half on the day of receipt. */
final class Opinions implements Consumer<InventedComplaint> {

    static final Shape SHAPE = Shape.byHand("opinions.csv", "舆情编号 机构代码 发现日期 媒体类型 涉及事由 舆情等级 阅读量 回应日期 处置完成日期 关联投诉编号 标题");

    private static final Weighted<String> MEDIA = Weighted.of("报刊 广播电视 新闻网站 社交媒体 短视频 投诉平台 其他", 4, 3, 13, 25, 25, 28, 2);
    private static final Weighted<String> LEVELS = Weighted.of("一般 较大 重大", 88, 10, 2);
    private static final int ONE_OF = 30;

    private final Exports exports;
    private final Random random;

    Opinions(Exports exports, Random random) {
        this.exports = exports;
        this.random = random;
    }

    @Override
    public void accept(InventedComplaint complaint) {
        if (random.nextInt(ONE_OF) == 0) {
            exports.add(row(complaint));
        }
    }

    private History row(InventedComplaint complaint) {
        LocalDate foundOn = complaint.receivedOn().plusDays(random.nextBoolean() ? 0 : random.nextInt(20));
        LocalDate answeredOn = random.nextInt(10) == 0 ? null : foundOn.plusDays(random.nextInt(6));
        String cause = Words.of(complaint.category());
        return new History()
                .text("YQ" + complaint.id().substring(2))
                .text(complaint.org())
                .day(foundOn)
                .text(MEDIA.draw(random))
                .text(cause)
                .text(LEVELS.draw(random))
                .number(20L + random.nextInt(50_000))
                .day(answeredOn)
                .day(closedOn(answeredOn))
                .text(complaint.id())
                .text("网友反映" + cause + "，留言电话" + complaint.person().phone());
    }

    private @Nullable LocalDate closedOn(@Nullable LocalDate answeredOn) {
        return answeredOn == null ? null : answeredOn.plusDays(random.nextInt(10));
    }
}
