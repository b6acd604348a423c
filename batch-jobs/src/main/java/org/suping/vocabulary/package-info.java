/**
 * The words of the house: organisation units, periods, codes, states. Plain values, no framework.
 *
 * <p>One English term, one Chinese term, one spelling everywhere:
 *
 * <table>
 * <caption>Glossary</caption>
 * <tr><th>term</th><th>中文</th><th>what it is</th></tr>
 * <tr><td>return</td><td>报表</td><td>what one organisation reports for one period</td></tr>
 * <tr><td>revision</td><td>版本</td><td>one closed or open version of a return</td></tr>
 * <tr><td>attempt</td><td>运行次</td><td>one run of an open revision, with pinned inputs</td></tr>
 * <tr><td>record</td><td>记录</td><td>a kind of source row: complaint, exposure</td></tr>
 * <tr><td>source</td><td>来源</td><td>one system's way of delivering a record</td></tr>
 * <tr><td>part</td><td>分片</td><td>an immutable Parquet file of rows in the vault</td></tr>
 * <tr><td>matter</td><td>事项</td><td>one member of a joined list; a complaint has one or more, and counts where it is 1</td></tr>
 * <tr><td>place</td><td>位置</td><td>where a row stands, as people find it: line 12, its second matter 12#2, sheet and cell 明细!B12</td></tr>
 * <tr><td>delivery</td><td>交付</td><td>files that speak of one day, with or without a note</td></tr>
 * <tr><td>delivery note</td><td>交付说明</td><td>what a sender says is in a delivery, or that there was nothing</td></tr>
 * <tr><td>nil return</td><td>零报告</td><td>a named person's word that there was nothing to deliver</td></tr>
 * <tr><td>ledger</td><td>台账</td><td>another party's list of the same matters, as the regulator's of those it forwarded</td></tr>
 * <tr><td>settlement</td><td>归并</td><td>which rows are duplicates or repeats of which</td></tr>
 * <tr><td>indicator</td><td>指标</td><td>what is measured, with clause and certainty</td></tr>
 * <tr><td>term</td><td>项</td><td>a count, sum or histogram a figure is made of</td></tr>
 * <tr><td>figure</td><td>数字</td><td>an indicator measured for one unit, period and breakdown</td></tr>
 * <tr><td>breakdown</td><td>分类</td><td>one dimension and its value, as channel = regulator</td></tr>
 * <tr><td>open</td><td>在办</td><td>begun and not ended on a morning: what a stock counts, as the record's spans say</td></tr>
 * <tr><td>repeat</td><td>重复投诉</td><td>a row about the same as an earlier one within days; it counts, and a filter can ask</td></tr>
 * <tr><td>check</td><td>检查</td><td>a rule over figures; hard ones block</td></tr>
 * <tr><td>finding</td><td>发现</td><td>what is wrong or remarkable, where, and what to do</td></tr>
 * <tr><td>scheme</td><td>评价办法</td><td>elements, criteria and levels of an evaluation year</td></tr>
 * <tr><td>element</td><td>要素</td><td>one of the scheme's weighted parts</td></tr>
 * <tr><td>criterion</td><td>评价指标</td><td>what is scored within an element</td></tr>
 * <tr><td>deduction</td><td>扣分</td><td>a criterion that takes points from its element for each event</td></tr>
 * <tr><td>judgement</td><td>人工评分</td><td>a person's answer to a criterion no figure decides, with reason and evidence</td></tr>
 * <tr><td>evidence</td><td>证据</td><td>a file that shows a judgement right, kept under its digest</td></tr>
 * <tr><td>not applicable</td><td>不适用</td><td>of a criterion: its points go to the others of its element</td></tr>
 * <tr><td>level</td><td>等级</td><td>1, 2A … 5</td></tr>
 * <tr><td>roll-up</td><td>汇总</td><td>a legal person's score as shares of its own and of its branches' average</td></tr>
 * <tr><td>certainty</td><td>可信度</td><td>how well a rule is published; 未核实 = unverified</td></tr>
 * <tr><td>package</td><td>封存包</td><td>a sealed return as one file that anyone can check</td></tr>
 * <tr><td>carried over</td><td>沿用</td><td>of figures of the period before: standing in, marked, for a unit without a package of this one</td></tr>
 * <tr><td>successor</td><td>承接机构</td><td>the unit that another was merged into, with whose figures its earlier ones are counted</td></tr>
 * <tr><td>manifest</td><td>清单</td><td>the list of what a package holds, over which signatures are made</td></tr>
 * <tr><td>fingerprint</td><td>指纹</td><td>digest over the content of a return, the same on every machine</td></tr>
 * <tr><td>submission</td><td>报送</td><td>a package that came to headquarters, with what was answered</td></tr>
 * <tr><td>deadline</td><td>时限</td><td>the last day on which a return is on time, and the rule it follows from</td></tr>
 * <tr><td>working day</td><td>工作日</td><td>Monday to Friday but for public holidays, and make-up days</td></tr>
 * <tr><td>make-up day</td><td>调休上班日</td><td>a day of a weekend that is worked for a longer holiday</td></tr>
 * <tr><td>exception</td><td>例外</td><td>what was decided for one unit and period: a later day, or no return at all</td></tr>
 * <tr><td>provisional</td><td>暂定</td><td>of a day: reckoned through a year whose holidays are not announced yet</td></tr>
 * <tr><td>completeness</td><td>报送情况</td><td>of each obliged unit whether, when and as what its return came</td></tr>
 * <tr><td>timeliness</td><td>报送及时性</td><td>what a consolidated return keeps of its parts' due dates and arrivals</td></tr>
 * <tr><td>ranking</td><td>排名</td><td>units in the order of a value; equal ones share a place</td></tr>
 * <tr><td>outlier</td><td>离群</td><td>more than 1.5 interquartile ranges beyond a quartile, of six values or more</td></tr>
 * <tr><td>mover</td><td>升降</td><td>a unit whose figure rose or fell by most since an earlier period</td></tr>
 * </table>
 */
@NullMarked
package org.suping.vocabulary;

import org.jspecify.annotations.NullMarked;
