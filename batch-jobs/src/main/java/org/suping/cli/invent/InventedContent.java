package org.suping.cli.invent;

import java.util.Map;
import java.util.Random;

/**
 * What a complainant writes: who, what happened, what is asked for, with the telephone number (and sometimes the identity
 * number) that people put into such texts. Matters forwarded by the regulator have a heading and several lines.
 */
final class InventedContent {

    private static final Map<String, String> PRODUCTS =
            Map.of("motor", "机动车商业保险", "guarantee", "个人信用保证保险", "liability", "雇主责任保险", "property", "家庭财产保险");

    private static final Map<String, String[]> FACTS = Map.of(
            "claims",
            new String[] {
                "事故发生后已按要求提交全部材料,公司至今未出具核定结论,多次催问均答复\"还在流程中\"",
                "定损金额与维修厂报价相差较大,要求重新定损被拒,未收到书面理由",
                "公司以未及时报案为由拒赔,但报案当时坐席未作任何提示",
                "赔款比约定少付,客服对扣减项目说法前后不一",
                "理赔人员要求补充的材料一次一个样,前后跑了三趟"
            },
            "sales",
            new String[] {
                "投保时业务员承诺\"什么都赔\",出险后才知道有免责条款,当时没有解释",
                "办理贷款时被要求一并购买保险,没有单独确认,也没有收到条款",
                "电话销售没有说明保险期间和免赔额,录音里可以核对",
                "保单上的签名不是本人所签,要求说明经过"
            },
            "surrender",
            new String[] {"贷款已提前结清,申请退还剩余保费,被告知需扣除高额手续费", "车辆已过户,申请退保二十余天未办结,网点互相推诿", "退保金额与合同所附计算方法不符,要求提供计算明细"},
            "service",
            new String[] {
                "热线多次排队无人接听,转接后中断,无人回拨", "电子保单信息有误,申请更正两次均未处理", "道路救援等候超过三小时,到场人员态度生硬", "到柜面办理变更,被告知系统故障,没有给出预计恢复时间"
            },
            "other",
            new String[] {"频繁接到续保推销电话,要求停止使用个人信息", "对公司公示的投诉电话和办理流程有异议,建议公开办理时限"});

    private static final String[] DEMANDS = {
        "要求按合同赔付并书面答复", "要求退还多收的保费", "要求说明理由并道歉", "希望尽快处理并电话告知结果", "要求更正信息并补发单证", "要求提供完整的计算依据"
    };

    private InventedContent() {}

    /** What a complaint is about, in the record's codes. */
    record Matter(String org, String channel, String category, String line) {}

    static String of(Matter matter, InventedPerson person, Random random) {
        String[] facts = FACTS.getOrDefault(matter.category(), DEMANDS);
        String fact = facts[random.nextInt(facts.length)];
        String demand = DEMANDS[random.nextInt(DEMANDS.length)];
        String who = "本人" + person.name() + ",投保" + PRODUCTS.getOrDefault(matter.line(), "保险") + "。";
        String contact = contact(person, random);
        if (matter.channel().equals("regulator")) {
            return "【监管转办】" + province(matter.org()) + "转〔2026〕" + (100 + random.nextInt(900)) + "号\n反映:" + who + fact
                    + "。\n诉求:" + demand + "。" + contact;
        }
        return who + fact + "," + demand + "。" + contact;
    }

    /** The short name of the province whose regulator forwarded it; units of Jiangsu and Zhejiang begin with its number. */
    private static String province(String org) {
        return org.startsWith("32") ? "苏" : org.startsWith("33") ? "浙" : "沪";
    }

    private static String contact(InventedPerson person, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> "";
            case 1 -> "身份证号" + person.idNumber() + ",电话" + person.phone() + "。";
            case 2 -> "请联系" + person.phone() + "(" + person.name().charAt(0) + "先生/女士)。";
            default -> "联系电话" + person.phone() + "。";
        };
    }
}
