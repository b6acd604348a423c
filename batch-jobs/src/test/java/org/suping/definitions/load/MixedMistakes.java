package org.suping.definitions.load;

/**
 * Files that hold both kinds of mistakes: some of the schema's, and some that only show once the rest of the file and the
 * files it refers to have been read. Beside each mistake stands something that rests on it and must not be told.
 */
final class MixedMistakes {

    private MixedMistakes() {}

    static void plant(ConfigCopy copy) {
        plantInCodes(copy);
        plantInOrganisation(copy);
        plantInRecords(copy);
        plantInSources(copy);
        plantInIndicators(copy);
        plantInChecks(copy);
        plantInScheme(copy);
        copy.change("suping.yml", "language: zh", "language: cn")
                .change("suping.yml", "org: \"3100\"", "org: \"310O\"");
    }

    /** The list of categories has no codes: a code that is used elsewhere cannot be told to be unknown. */
    private static void plantInCodes(ConfigCopy copy) {
        String codes = copy.read("codes.yml");
        int category = codes.indexOf("category:");
        copy.write(
                "codes.yml",
                codes.substring(0, category) + codes.substring(category).replaceFirst("codes:", "words:"));
    }

    /** A number for a code is still that code; a unit whose kind is wrong can still be a parent. */
    private static void plantInOrganisation(ConfigCopy copy) {
        copy.change("organisation.yml", "code: \"3100\"", "code: 3100")
                .change("organisation.yml", "valid-to: 2025-12-31", "valid-to: 2025/12/31")
                .change("organisation.yml", "kind: service-office", "kind: service-ofice")
                .change("organisation.yml", "parent: \"310201\"", "parrent: \"３１０２０１\"");
    }

    /** Nothing is said of what uses told_on, whose type is unknown; of all else everything is. */
    private static void plantInRecords(ConfigCopy copy) {
        copy.change(
                        "records/complaint.yml",
                        "  - name: told_on\n    title: {zh: 告知日期, en: day told}\n    type: date",
                        "  - name: told_on\n    title: {zh: 告知日期, en: day told}\n    type: 日期")
                .change("records/complaint.yml", "key: [complaint_id]", "keys: [complaint]")
                .change("records/complaint.yml", "within-days: 30", "within-days: 0")
                .change("records/exposure.yml", "org-column: org", "org-column: orgg")
                .change("records/exposure.yml", "per-unit: true", "per-unit: on");
    }

    private static void plantInSources(ConfigCopy copy) {
        copy.change("sources/crm.yml", "record: complaint", "recrod: complaint")
                .change("sources/crm.yml", "format: yyyy-MM-dd", "format: yyyy-mm-dd")
                .change("sources/crm.yml", "监管转办: regulator", "监管转办: ｒegulator")
                .change("sources/crm.yml", "charset: UTF-8", "charset: UTF-88\nencoding: UTF-8");
    }

    /** The kind of the numerator is unknown, so the number of terms is not judged; its filter is, mistake by mistake. */
    private static void plantInIndicators(ConfigCopy copy) {
        copy.change("indicators/CP-02.yml", "kind: count", "kind: number")
                .change(
                        "indicators/CP-02.yml",
                        "days_to_tell <= 15",
                        "told_on > 5 AND amount = 'much' AND lin = 'motor' AND channel IN ('regulatr', 'hotline')")
                .change("indicators/CP-03.yml", "scale: 2", "scale: two")
                .change("indicators/CP-03.yml", "channel = 'regulator'", "chanel = 'regulator' OR amount > 'a'")
                .change("indicators/CP-05.yml", "date-column: closed_on", "datecolumn: closed_onn")
                .change("indicators/CP-06.yml", "code: CP-06", "code: CP-66");
    }

    private static void plantInChecks(ConfigCopy copy) {
        copy.change("checks/CK-01.yml", "severity: hard", "severity: fatal")
                .change("checks/CK-01.yml", "told: CP-02.numerator", "told: CP-02.numerater")
                .change("checks/CK-03.yml", "expect: rate >= 90", "expects: ratte >= 90");
    }

    /** The weight that is no number keeps the sum from being told; the points of another element still are. */
    private static void plantInScheme(ConfigCopy copy) {
        String scheme = "schemes/CN-NFRA-2025-20.yml";
        copy.change(scheme, "weight: 11", "weight: eleven")
                .change(scheme, "points: 12", "points: 13")
                .change(scheme, "indicator: CP-05", "indicator: CP-50")
                .change(scheme, "points - (95 - value) * 0.5", "min(points, rate(value))")
                .change(scheme, "{code: 2B, min-inclusive: 80}", "{code: 2B, min-inclusiv: 90}");
    }
}
