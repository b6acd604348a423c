package org.suping.cli.invent;

import java.util.Map;

/** The Chinese words that a complaint system writes for the codes of an invented complaint. */
public final class Words {

    private static final Map<String, String> OF_CODES = Map.ofEntries(
            Map.entry("regulator", "监管转办"),
            Map.entry("hotline", "热线电话"),
            Map.entry("visit", "来访"),
            Map.entry("letter", "来信"),
            Map.entry("online", "网络"),
            Map.entry("other", "其他"),
            Map.entry("claims", "理赔纠纷"),
            Map.entry("sales", "销售纠纷"),
            Map.entry("surrender", "退保纠纷"),
            Map.entry("service", "服务纠纷"),
            Map.entry("motor", "机动车辆保险"),
            Map.entry("guarantee", "保证保险"),
            Map.entry("liability", "责任保险"),
            Map.entry("property", "财产险其他保险"));

    private Words() {}

    /** The word for a channel, category or line. */
    public static String of(String code) {
        return OF_CODES.getOrDefault(code, code);
    }
}
