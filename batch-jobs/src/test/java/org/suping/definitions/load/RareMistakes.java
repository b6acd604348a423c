package org.suping.definitions.load;

/** Mistakes that few make and that are told all the same, planted in a copy of the configuration that ships. */
final class RareMistakes {

    private RareMistakes() {}

    static void plant(ConfigCopy copy) {
        plantInYaml(copy);
        plantInRecords(copy);
        plantInSources(copy);
        plantInIndicators(copy);
        copy.change(
                "schemes/CN-NFRA-2025-20.yml", "        points: 6\n        indicator: CP-04\n", "        points: 6\n");
    }

    private static void plantInYaml(ConfigCopy copy) {
        copy.write("indicators/AA-01.yml", "- a list\n- of texts\n")
                .change("codes.yml", "channel:\n", "channel: &channel\n")
                .change("schedule.yml", "cron: 0 0 6", "cron: !timer 0 0 6")
                .change("checks/CK-03.yml", "severity: soft", "severity: !!java.lang.String soft")
                .change("suping.yml", "language: zh", "language: zh\n? [a, b]\n: c");
    }

    private static void plantInRecords(ConfigCopy copy) {
        copy.change("records/complaint.yml", "    type: code\n    codes: channel\n", "    type: code\n")
                .change("records/complaint.yml", "    personal: name\n", "    hashed: true\n")
                .change("records/exposure.yml", "    type: text\n", "    type: text\n    codes: line\n")
                .change(
                        "records/exposure.yml",
                        "type: date\n    required: true\n",
                        "type: date\n    required: true\n    personal: phone\n");
    }

    private static void plantInSources(ConfigCopy copy) {
        copy.change(
                        "sources/crm.yml",
                        "{column: told_on, header: 告知日期, format: yyyy-MM-dd}",
                        "{column: told_on, header: 告知日期}")
                .change("sources/crm.yml", "{column: org, header: 机构代码}", "{column: org, header: 机构代码, format: yyyy}")
                .change(
                        "sources/crm.yml",
                        "{column: amount, header: 涉诉金额}",
                        "{column: amount, header: 涉诉金额, codes: {多: large}}");
    }

    private static void plantInIndicators(ConfigCopy copy) {
        copy.change("indicators/CP-01.yml", "    kind: count\n", "    kind: count\n    column: amount\n")
                .change("indicators/CP-05.yml", "    column: days_to_close\n", "")
                .change("indicators/CP-02.yml", "days_to_tell <= 15", "days_to_tell <= 15; DROP")
                .change("indicators/CP-03.yml", "channel = 'regulator'", "SELECT = 'regulator'")
                .change("indicators/CP-06.yml", "  distinct:", "  Distinct persons:");
    }
}
