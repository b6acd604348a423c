package org.suping.collect.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suping.collect.Slice;
import org.suping.definitions.PersonalKind;

/** Numbers that tell a person, as people write them: one person in every spelling, and none of it in a free text. */
class PersonalNumbersTest {

    /** Numbers of a kind, made up, and how the same number may be written. */
    enum Number {
        MOBILE(PersonalKind.PHONE, "1##########", "+86 %s", "0086-%s", "86%s", "(+86)%s"),
        LANDLINE(PersonalKind.PHONE, "021########", "(%s)"),
        IDENTITY(PersonalKind.ID_NUMBER, "31011519#0010####X"),
        OLD_IDENTITY(PersonalKind.ID_NUMBER, "110105#90801###"),
        PASSPORT(PersonalKind.ID_NUMBER, "E########"),
        NEW_PASSPORT(PersonalKind.ID_NUMBER, "EA#######"),
        PERMIT(PersonalKind.ID_NUMBER, "H########", "%s01", "%s12"),
        PERMIT_OF_TAIWAN(PersonalKind.ID_NUMBER, "########"),
        CARD_OF_HONG_KONG(PersonalKind.ID_NUMBER, "A######7"),
        RESIDENCE_OF_MACAU(PersonalKind.ID_NUMBER, "82000019#00101####"),
        BANK_CARD(PersonalKind.BANK_CARD, "6222##############");

        private final PersonalKind kind;
        private final String pattern;
        private final List<String> frames;

        Number(PersonalKind kind, String pattern, String... frames) {
            this.kind = kind;
            this.pattern = pattern;
            this.frames = List.of(frames);
        }

        String draw(Random random) {
            StringBuilder number = new StringBuilder(pattern);
            for (int i = 0; i < number.length(); i++) {
                if (number.charAt(i) == '#') {
                    number.setCharAt(i, (char) ('0' + random.nextInt(10)));
                }
            }
            return number.toString();
        }

        /** As it is, in small letters, full width, with spaces and dashes in it, and in its frames. */
        List<String> spellings(String number) {
            List<String> spellings = new ArrayList<>(List.of(
                    number,
                    " " + number + "\u3000",
                    number.toLowerCase(Locale.ROOT),
                    fullWidth(number),
                    number.substring(0, 3) + "\u00A0" + number.substring(3)));
            if (kind != PersonalKind.ID_NUMBER) {
                spellings.add(number.substring(0, 3) + "-" + number.substring(3, 7) + "-" + number.substring(7));
            }
            frames.forEach(frame -> spellings.add(frame.formatted(number)));
            return spellings;
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void are_one_person_in_every_spelling_and_no_two_persons_in_one(Number kind) {
        Random random = new Random(20260930);
        IdentityKey key = IdentityKey.unkept();
        Normaliser normaliser = new Normaliser(kind.kind.usual());
        Map<String, String> personOf = new HashMap<>();
        for (int i = 0; i < 200; i++) {
            String number = kind.draw(random);
            for (String spelling : kind.spellings(number)) {
                String hash = key.hash(normaliser.normalise(spelling));
                assertThat(personOf.putIfAbsent(hash, number)).as(spelling).isIn(null, number);
            }
        }
        assertThat(personOf.values()).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void are_stored_with_at_most_seven_signs_of_them(Number kind) {
        Random random = new Random(20260930);
        Normaliser normaliser = new Normaliser(kind.kind.usual());
        for (int i = 0; i < 200; i++) {
            for (String spelling : kind.spellings(kind.draw(random))) {
                String normal = normaliser.normalise(spelling);
                char[] room = new char[normal.length() + Mask.LONGEST_ADDITION];
                normal.getChars(0, normal.length(), room, 0);
                String shown = new String(room, 0, Mask.mask(kind.kind, room, normal.length()));
                assertThat(shown.replace("*", "")).as(shown).hasSizeLessThanOrEqualTo(7);
                assertThat(shown).contains("****");
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void leave_nothing_in_a_free_text(Number kind) {
        Random random = new Random(20260930);
        List<String> frames = List.of("他的号码是%s，请回电", "%s", "2026-07-03来电，证件%s。", "电话%s转3，金额500元", "编号：%s（本人）");
        for (int i = 0; i < 200; i++) {
            String frame = frames.get(random.nextInt(frames.size()));
            for (String spelling : kind.spellings(kind.draw(random))) {
                String planted = spelling.strip();
                String text = frame.formatted(planted);
                String masked = masked(text);

                assertThat(masked).hasSize(text.length());
                String kept = masked.substring(frame.indexOf('%'), frame.indexOf('%') + planted.length());
                assertThat(Normalizer.normalize(kept, Normalizer.Form.NFKC).replace("+86", ""))
                        .as(text)
                        .doesNotContainPattern("[0-9A-Za-z]{2}");
                assertThat(masked)
                        .isEqualTo(text.substring(0, frame.indexOf('%'))
                                + kept
                                + text.substring(frame.indexOf('%') + planted.length()));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "2026-07-03 来电，2026-7-4 100件材料",
                "2025-2026年两个保单年度",
                "2024-2026 每年都买",
                "赔了1000-2000元",
                "保费1234.56元，分12期，每期102.88元",
                "一二三四五六",
                "二〇二六年七月三日",
                "一人三千二百元",
                "12.5%的费率，第3条第2款",
                "2026.07.03 10:20:30 进线",
                "A款产品B类，X1车型",
                "3-5个工作日",
            })
    void hide_nothing_of_days_amounts_and_counts(String innocent) {
        assertThat(masked(innocent)).isEqualTo(innocent);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "护照E12345678。, 护照*********。",
        "护照ＥＡ１２３４５６７。, 护照*********。",
        "通行证H1234567801, 通行证***********",
        "香港身份证A123456(7)号, 香港身份证**********号",
        "澳门1234567（8）, 澳门**********",
        "台胞证 12345678, 台胞证 ********",
        "座机6234-5678找我, 座机*********找我",
        "座机021 6234 5678, 座机*************",
        "手机138.0013.5678, 手机*************",
        "手机138 - 0013 - 5678, 手机*****************",
        "手机138—0013—5678, 手机*************",
        "手机一三八零零一三五六七八, 手机***********",
        "110105491231002旧证, ***************旧证",
        "31011519900101123ｘ, ******************",
        "2026-07-03 13800135678, 2026-07-03 ***********",
    })
    void are_hidden_with_what_belongs_to_them(String text, String shown) {
        assertThat(masked(text)).isEqualTo(shown);
    }

    @ParameterizedTest(name = "texts drawn from seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void leave_no_five_digits_of_any_text_and_its_length_as_it_is(long seed) {
        Random random = new Random(seed);
        String signs = "0123456789０９ -.·（）()xXAＢ年元一二零号路沪京@王先生客户\uD842\uDFB7";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = 1 + random.nextInt(12); length > 0; length--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }

            String masked = masked("。" + text + "。");

            assertThat(masked).hasSize(text.length() + 2).doesNotContainPattern("[0-9０-９]{5}");
        }
    }

    private static String fullWidth(String number) {
        StringBuilder wide = new StringBuilder();
        number.chars().forEach(sign -> wide.append((char) (sign + 0xFEE0)));
        return wide.toString();
    }

    private static String masked(String text) {
        FreeTextMask mask = new FreeTextMask();
        Slice slice = new Slice();
        slice.trim(text);
        mask.mask(slice, List.of());
        return new String(mask.masked(), 0, text.length());
    }
}
