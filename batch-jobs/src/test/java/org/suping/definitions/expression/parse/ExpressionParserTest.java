package org.suping.definitions.expression.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suping.definitions.expression.ValueType;
import org.suping.vocabulary.Language;

/** What the parser reads, and how it refuses the rest. */
class ExpressionParserTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            days_to_tell <= 15                          | "days_to_tell" <= 15
            channel = 'regulator'                       | "channel" = 'regulator'
            note = 'it''s'                              | "note" = 'it''s'
            NOT (channel IN ('regulator', 'hotline'))   | NOT ("channel" IN ('regulator', 'hotline'))
            channel not in ('hotline')                  | NOT ("channel" IN ('hotline'))
            received_on >= DATE '2026-07-01'            | "received_on" >= DATE '2026-07-01'
            amount BETWEEN -1 AND 2 * 3                 | "amount" BETWEEN -1 AND 2 * 3
            amount - (1 - 2) > 0                        | "amount" - (1 - 2) > 0
            (amount - 1) - 2 > 0                        | "amount" - 1 - 2 > 0
            -(-amount) = 1                              | -(-"amount") = 1
            note IS NULL OR amount = 1 AND TRUE         | "note" IS NULL OR "amount" = 1 AND TRUE
            (note IS NULL OR amount = 1) AND TRUE       | ("note" IS NULL OR "amount" = 1) AND TRUE
            add_days(received_on, 15) < closed_on       | ("received_on" + TRY_CAST(15 AS INTEGER)) < "closed_on"
            days_between(received_on, closed_on) = 3    | date_diff('day', "received_on", "closed_on") = 3
            abs(amount) > 1                             | abs("amount") > 1
            max(amount, 1) > 1                          | CASE WHEN "amount" IS NULL OR 1 IS NULL THEN NULL ELSE greatest("amount", 1) END > 1
            CASE WHEN amount > 1 THEN TRUE ELSE FALSE END | CASE WHEN "amount" > 1 THEN TRUE ELSE FALSE END
            """)
    void renders_what_it_reads_as_sql(String text, String sql) {
        assertThat(SampleScope.condition(text).sql()).isEqualTo(sql);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            days_to_tel <= 15           | 1  | Unknown name “days_to_tel”. The nearest known name is “days_to_tell”. Correct the name
            xyz = 1                     | 1  | Unknown name “xyz”. Known are amount, channel, closed_on, days_to_tell, note, received_on. Use one of them
            maxx(1, 2) = 1              | 1  | Unknown function “maxx”. The nearest known function is “max”. Correct its name
            lower(note) = 'a'           | 1  | Unknown function “lower”. Known are abs, add_days, days_between, max, min. Use one of them
            channel = 'hotlin'          | 11 | “hotlin” is not a code of channel. The nearest code is “hotline”. Correct the code
            channel IN ('hotline','x')  | 23 | “x” is not a code of channel. Known are regulator, hotline. Use one of them
            received_on > 15            | 15 | The date received_on cannot be compared with the number 15. Expected a date on both sides. Correct one of them
            received_on > '2026-07-01'  | 15 | The date received_on cannot be compared with the text '2026-07-01'. Expected a date, written DATE '2026-01-31'. Put DATE before the quotation mark
            received_on > DATE '2026-02-30' | 20 | “2026-02-30” is not a day. Expected a day of the calendar, as DATE '2026-01-31'. Correct the date
            note < 'b'                  | 1  | The text note has no order. Expected numbers or dates. Use =, <> or IN
            amount                      | 1  | Found the number amount. Expected a condition. Correct it
            amount AND TRUE             | 1  | Found the number amount. Expected a condition. Correct it
            note + 1 = 2                | 1  | Found the text note. Expected a number. Correct it
            amount / 2 = 1              | 8  | Rows cannot be divided by each other. Expected a multiplication: the engine divides inexactly. Write a / b <= 0.5 as a <= 0.5 * b
            amount = NULL               | 10 | NULL cannot be used as a value. Expected IS NULL or IS NOT NULL to ask for emptiness. Write it so
            amount =                    | 9  | The expression ends here. Expected a name, a number, a text, DATE, a function or a bracket. Complete it
            amount = 1 2                | 12 | “2” follows after the end of the expression. Expected nothing more, or AND or OR before it. Delete it or join it
            (amount = 1                 | 12 | The expression ends here. Expected ). Complete it
            amount = )                  | 10 | Found “)” here. Expected a name, a number, a text, DATE, a function or a bracket. Correct the expression here
            amount = min(1)             | 10 | min is given 1 argument. It takes 2, 3 …. Correct the arguments
            note = 'open                | 8  | The text 'open is not closed. Expected a closing single quotation mark. Add the mark; inside of a text write it twice
            amount = 1e5                | 10 | “1e” is not a usable number. Expected a number as 12 or 0.5 of at most 15 digits. Correct the number
            amount = 1234567890123456   | 10 | “1234567890123456” is not a usable number. Expected a number as 12 or 0.5 of at most 15 digits. Correct the number
            CASE WHEN amount > 1 THEN TRUE END | 32 | Found “END” here. Expected ELSE. Correct the expression here
            """)
    void tells_what_is_wrong_and_where(String text, int position, String message) {
        assertThat(mistake(text)).isEqualTo(position + ": " + message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', quoteCharacter = '\0', textBlock = """
            amount = 1; DROP TABLE t                       ¦ 11: The sign “;” cannot
            1 = 1;                                         ¦ 6: The sign “;” cannot
            amount = 1 -- and the rest                     ¦ 12: The sign “--” cannot
            amount = 1 /* note */                          ¦ 12: The sign “/*” cannot
            note = 'a' || 'b'                              ¦ 12: The sign “||” cannot
            note != 'a'                                    ¦ 6: The sign “!=” cannot
            amount == 1                                    ¦ 8: The sign “==” cannot
            "note" = 'a'                                   ¦ 1: The sign “"” cannot
            note = "a"                                     ¦ 8: The sign “"” cannot
            note = ‘a’                                     ¦ 8: The sign “‘” (U+2018) cannot
            amount ＝ 1                                    ¦ 8: The sign “＝” (U+FF1D) cannot
            amount = １                                    ¦ 10: The sign “１” (U+FF11) cannot
            amount = 1::BIGINT                             ¦ 11: The sign “::” cannot
            note LIKE '%a%'                                ¦ 6: “LIKE” cannot
            amount = (SELECT 1)                            ¦ 11: “SELECT” cannot
            EXISTS (SELECT 1)                              ¦ 1: “EXISTS” cannot
            read_csv('/etc/passwd') = 1                    ¦ 1: Unknown function “read_csv”
            amount = $1                                    ¦ 10: The sign “$” cannot
            amount = ?                                     ¦ 10: The sign “?” cannot
            """)
    void lets_nothing_through_that_is_not_its_own(String text, String start) {
        assertThat(mistake(text)).startsWith(start);
    }

    @Test
    void refuses_characters_nobody_sees() {
        assertThat(mistake("note = 'a\u202Eb'"))
                .isEqualTo("10: The text holds the invisible character U+202E. Expected visible characters only."
                        + " Delete it and type the text again");
        assertThat(mistake("amount\u200B = 1")).startsWith("7: The sign “” (U+200B) cannot be used");
        assertThat(mistake("amount\u00A0= 1")).startsWith("7: The sign “” (U+00A0) cannot be used");
        assertThat(mistake("note = 'a\u0000b'")).startsWith("10: The text holds the invisible character U+0000");
    }

    @Test
    void refuses_what_is_too_long_or_too_deep() {
        assertThat(mistake("amount = " + "1 + ".repeat(600) + "1"))
                .startsWith("2001: The expression has 2410 characters");
        assertThat(mistake("(".repeat(13) + "TRUE" + ")".repeat(13)))
                .startsWith("14: Brackets, functions or CASE are nested more than 12 deep");
        assertThat(mistake("NOT ".repeat(300) + "TRUE")).startsWith("53: Brackets");
        assertThat(mistake("amount = " + "- ".repeat(300) + "1")).startsWith("36: Brackets");
        assertThat(SampleScope.condition("(".repeat(12) + "TRUE" + ")".repeat(12))
                        .sql())
                .isEqualTo("TRUE");
    }

    @Test
    void tells_all_unknown_names_at_once() {
        ParsedExpression parsed =
                ExpressionParser.parse("amont = 1 AND chanel = 'x'", SampleScope.ROWS, ValueType.BOOLEAN);

        assertThat(parsed.mistakes()).extracting(Mistake::position).isEqualTo(List.of(1, 15));
    }

    @Test
    void speaks_chinese_too() {
        ParsedExpression parsed = ExpressionParser.parse("closedon IS NULL", SampleScope.ROWS, ValueType.BOOLEAN);

        assertThat(parsed.mistakes()
                        .get(0)
                        .at("config/indicators/CP-02.yml:9:13")
                        .sentence(Language.ZH))
                .isEqualTo("config/indicators/CP-02.yml:9:13  未知名称“closedon”。最接近的是“closed_on”。请改正名称");
    }

    private static String mistake(String text) {
        ParsedExpression parsed = ExpressionParser.parse(text, SampleScope.ROWS, ValueType.BOOLEAN);
        assertThat(parsed.expression()).as(text).isNull();
        Mistake first = parsed.mistakes().get(0);
        return first.position() + ":" + first.at("").sentence(Language.EN).replaceFirst("^ *", " ");
    }
}
