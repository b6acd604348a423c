package org.suping.cli.invent;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;

/**
 * Somebody who does not exist.
 *
 * @param idNumber 18 characters with a valid check digit, of a region (99…) that no identity card has
 * @param phone 11 digits of a number range (154) that was never given out
 */
public record InventedPerson(String name, String idNumber, String phone) {

    private static final String[] SURNAMES = {
        "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "郭", "何", "林", "高", "罗", "郑", "梁",
        "谢", "宋", "唐", "许", "韩", "冯", "邓", "曹", "彭", "曾", "欧阳", "上官", "诸葛"
    };
    private static final String[] GIVEN_NAMES = {
        "伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超", "霞", "平", "刚", "桂英", "建国",
        "志强", "秀兰", "海燕", "晓东", "文静", "雨桐", "子轩", "梓涵", "浩然", "思远", "佳怡", "俊杰", "欣妍", "一诺", "国华", "玉梅", "春生", "丽华"
    };
    private static final int[] CHECK_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1950, 1, 1);
    private static final int BIRTHDAYS = 20_000;

    public static InventedPerson of(Random random) {
        String name = SURNAMES[random.nextInt(SURNAMES.length)] + GIVEN_NAMES[random.nextInt(GIVEN_NAMES.length)];
        String region = "99" + digits(random.nextInt(10_000), 4);
        String birthday = FIRST_BIRTHDAY.plusDays(random.nextInt(BIRTHDAYS)).format(DateTimeFormatter.BASIC_ISO_DATE);
        String body = region + birthday + digits(random.nextInt(1_000), 3);
        return new InventedPerson(name, body + checkDigit(body), "154" + digits(random.nextInt(100_000_000), 8));
    }

    public InventedPerson typedSmall() {
        return new InventedPerson(name, idNumber.toLowerCase(Locale.ROOT), phone);
    }

    /** The last character of an identity number by GB 11643: the weighted sum modulo 11. */
    public static char checkDigit(String body) {
        int sum = 0;
        for (int i = 0; i < CHECK_WEIGHTS.length; i++) {
            sum += CHECK_WEIGHTS[i] * (body.charAt(i) - '0');
        }
        return CHECK_DIGITS.charAt(sum % 11);
    }

    private static String digits(int number, int width) {
        String digits = Integer.toString(number);
        return "0".repeat(width - digits.length()) + digits;
    }
}
