package org.suping.definitions.load;

/** One mistake of every kind, planted in a copy of the configuration that ships. */
final class PlantedMistakes {

    private PlantedMistakes() {}

    static void plant(ConfigCopy copy) {
        plantInOrganisation(copy);
        plantInRecords(copy);
        plantInSources(copy);
        plantInIndicators(copy);
        plantInChecks(copy);
        plantInScheme(copy);
        plantElsewhere(copy);
    }

    private static void plantInOrganisation(ConfigCopy copy) {
        copy.change("organisation.yml", "parent: \"1000\"", "parent: \"310102\"")
                .change("organisation.yml", "valid-to: 2025-12-31", "valid-to: 2009-12-31")
                .change("organisation.yml", "kind: service-office", "kind: service-ofice")
                .change("organisation.yml", "code: \"310202\"", "code: \"310201\"")
                .change("organisation.yml", "parent: \"310201\"", "parent: \"310209\"")
                .change("organisation.yml", "valid-from: 2013-06-01", "valid-from: 2013-02-31");
    }

    private static void plantInRecords(ConfigCopy copy) {
        copy.change("records/complaint.yml", "key: [complaint_id]", "key: [told_on]")
                .change("records/complaint.yml", "period-dates: [received_on,", "period-dates: [org,")
                .change("records/complaint.yml", "same: [id_no_hash, category]", "same: [id_no_hsah, category]")
                .change("records/complaint.yml", "codes: category", "codes: categorie")
                .change(
                        "records/complaint.yml",
                        "derived: add_days(received_on, 15)",
                        "derived: add_days(receivd_on, 15)")
                .change("records/exposure.yml", "type: decimal", "type: decmal")
                .change("records/exposure.yml", "per-unit: true", "per-unt: true")
                .change("records/exposure.yml", "required: true", "required: yes");
    }

    private static void plantInSources(ConfigCopy copy) {
        copy.change("sources/crm.yml", "format: yyyy-MM-dd", "format: yyyy-mm-dd")
                .change("sources/crm.yml", "format: yyyy-MM-dd", "format: YYYY-MM-DD")
                .change("sources/crm.yml", "监管转办: regulator", "监管转办: regulater")
                .change("sources/crm.yml", "  - {column: org, header: 机构代码}\n", "")
                .change("sources/crm.yml", "{column: amount, header: 涉诉金额}", "{column: days_to_tell, header: 用时}")
                .change("sources/finance.yml", "charset: UTF-8", "charset: UTF8-bom");
    }

    private static void plantInIndicators(ConfigCopy copy) {
        copy.change("indicators/CP-01.yml", "breakdowns: [channel,", "breakdowns: [complainant,")
                .change("indicators/CP-02.yml", "days_to_tell <= 15", "days_to_tel <= 15 AND closedon IS NULL")
                .change("indicators/CP-03.yml", "channel = 'regulator'", "channel = 'regulatr'")
                .change("indicators/CP-03.yml", "formula: ratio", "formula: median")
                .change("indicators/CP-04.yml", "record: exposure", "record: complaint")
                .change("indicators/CP-05.yml", "date-column: closed_on", "date-column: days_to_tell")
                .change("indicators/CP-06.yml", "column: id_no_hash", "column: id_no")
                .change("indicators/CP-06.yml", "code: CP-06", "code: CP-97");
    }

    private static void plantInChecks(ConfigCopy copy) {
        copy.change("checks/CK-01.yml", "told: CP-02.numerator", "told: CP-02.numerater")
                .change("checks/CK-01.yml", "多于应告知的 {due} 件", "多于应告知的 {dew} 件")
                .change("checks/CK-02.yml", "rejected: rows.rejected", "rejected: rows.refused")
                .change("checks/CK-03.yml", "expect: rate >= 90", "expect: rate >= 'high'")
                .change("checks/CK-03.yml", "severity: soft", "severity: soft\nseverity: hard");
    }

    private static void plantInScheme(ConfigCopy copy) {
        String scheme = "schemes/CN-NFRA-2025-20.yml";
        copy.change(scheme, "weight: 11", "weight: 9")
                .change(scheme, "points: 12", "points: 13")
                .change(scheme, "indicator: CP-05", "indicator: CP-50")
                .change(scheme, "points - (95 - value) * 0.5", "point - (95 - value) * 0.5")
                .change(scheme, "{code: 2B, min-inclusive: 80}", "{code: 2A, min-inclusive: 85}")
                .change(scheme, "{code: \"5\", min-inclusive: 0}", "{code: \"5\", min-inclusive: 30}");
    }

    private static void plantElsewhere(ConfigCopy copy) {
        copy.change("suping.yml", "zone: Asia/Shanghai", "zone: Asia/Shanghia")
                .change("suping.yml", "org: \"3100\"", "org: \"3190\"")
                .change("schedule.yml", "cron: 0 0 6 5 1,4,7,10 ?", "cron: daily")
                .change("schedule.yml", "    period: previous-quarter\n", "")
                .write("indicator/CP-08.yml", "code: CP-08\n")
                .write("checks/CK-09.yml", "code: CK-09\n\tname: tab\n");
    }
}
