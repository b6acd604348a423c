package org.suping.collect.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suping.collect.Slice;
import org.suping.definitions.PersonalKind;

/** What may be seen of personal values, and what a free text keeps. */
class MaskTest {

    @ParameterizedTest(name = "{0} {1} is shown as {2}")
    @CsvSource({
        "NAME, 张三, 张**",
        "NAME, 张, 张**",
        "NAME, 欧阳娜娜, 欧**",
        "NAME, 𠮷田, 𠮷**",
        "PHONE, 13800135678, 138****5678",
        "PHONE, 62345678, ****78",
        "PHONE, 12345, ****",
        "ID_NUMBER, 31011519900101123X, 310***********123X",
        "ID_NUMBER, E12345678, E******78",
        "ID_NUMBER, 1234567, ****",
        "EMAIL, zhang.san@example.com, z***@***",
        "EMAIL, zhangsan, z***",
        "EMAIL, z, z***",
        "ADDRESS, 上海市浦东新区世纪大道100号, 上海市****",
        "ADDRESS, 内蒙古自治区呼和浩特市, ****",
        "ADDRESS, 世纪大道100号, ****",
        "PLATE, 沪A12345, 沪A****5",
        "PLATE, 粤BD12345, 粤B****5",
        "PLATE, A1234, ****",
        "BANK_CARD, 6222021001122334455, ****4455",
        "BANK_CARD, 62220210011, ****",
        "BANK_CARD, 上海市浦东新区世纪大道9号9室, ****",
        "ID_NUMBER, 上海市浦东新区世纪大道9号9室, ****",
        "POLICY_NUMBER, PDZA2026310100001234, ****1234",
        "POLICY_NUMBER, P12345678, ****",
    })
    void of_a_value_keeps_little(PersonalKind kind, String value, String shown) {
        char[] room = new char[value.length() + Mask.LONGEST_ADDITION];
        value.getChars(0, value.length(), room, 0);

        int length = Mask.mask(kind, room, value.length());

        assertThat(new String(room, 0, length)).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "联系电话15414219775。, 联系电话***********。",
        "138 0013 5678 回电, ************* 回电",
        "证件31011519900101123x。, 证件******************。",
        "电话１３８００１３５６７８, 电话***********",
        "保费1234元, 保费1234元",
        "2026-07-03 来电, 2026-07-03 来电",
        "客户王小明来电, 客户***来电",
        "客户来电, 客户来电",
        "投诉人：欧阳娜娜，女, 投诉人：****，女",
        "请联系诸先生, 请联系*先生",
        "王小明女士称, ***女士称",
        "先生您好, 先生您好",
        "邮箱zhang.san_88@example.com。, 邮箱************************。",
        "邮箱12345678@qq.com, 邮箱***************",
        "车牌沪A·8K7J6报案, 车牌********报案",
        "车牌ＡＢ和粤BD12345, 车牌ＡＢ和********",
        "新车未上牌, 新车未上牌",
        "在浦东新区世纪大道１００号5栋302室吵闹, 在******************吵闹",
        "他说住的是和平路8号, 他说住的是*****",
        "世纪大道100号 2026年7月3日, ******** 2026年7月3日",
        "人民路一百二十号门口, ********门口",
        "我知道302号柜员, 我知道302号柜员",
        "客服渠道12号坐席, 客服渠道12号坐席",
        "我知道2026年7月的事, 我知道2026年7月的事",
        "住址：上海花木某小区三单元，女, 住址***********，女",
        "一路走来, 一路走来",
    })
    void of_a_text_hides_numbers_and_names(String text, String shown) {
        assertThat(masked(text, List.of())).isEqualTo(shown);
    }

    @ParameterizedTest(name = "sentences drawn from seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void of_a_road_hides_all_of_it_and_nothing_around(long seed) {
        Random random = new Random(seed);
        List<String> before = List.of("投诉人称在", "快递送到", "事故发生在", "他住", "车停在", "保单寄到");
        List<String> roads = List.of("世纪大道", "浦东新区张杨路", "和平街", "将军路", "四平路", "于洪区向阳路", "柳林村", "福州路");
        List<String> after = List.of("，要求退保", "附近", "。回电不通", "门口等了2小时", "，金额500元");
        for (int i = 0; i < 200; i++) {
            String place = one(roads, random) + (1 + random.nextInt(4000)) + "号"
                    + (random.nextBoolean() ? (1 + random.nextInt(30)) + "栋" + (101 + random.nextInt(900)) + "室" : "");
            String start = one(before, random);
            String end = one(after, random);

            assertThat(masked(start + place + end, List.of())).isEqualTo(start + "*".repeat(place.length()) + end);
        }
    }

    private static String one(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    @Test
    void of_a_text_hides_the_names_of_its_own_row() {
        assertThat(masked("本人孙丽华，孙丽华投诉", List.of(slice("孙丽华")))).isEqualTo("本人***，***投诉");
    }

    private static String masked(String text, List<Slice> names) {
        FreeTextMask mask = new FreeTextMask();
        mask.mask(slice(text), names);
        return new String(mask.masked(), 0, text.length());
    }

    private static Slice slice(String text) {
        Slice slice = new Slice();
        slice.trim(text);
        return slice;
    }
}
