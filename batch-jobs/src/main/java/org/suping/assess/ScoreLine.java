package org.suping.assess;

import java.math.BigDecimal;
import org.suping.vocabulary.Text;

/**
 * One line of a score's arithmetic. The amounts of its lines add up to the score, exactly.
 *
 * @param what the kind of rule, or what changed the score
 * @param from what it rests on: a figure, or who judged when, why, and what was shown
 * @param formula the rule with the numbers put in, and its result
 * @param amount points, negative where it takes some
 */
public record ScoreLine(Text what, Text from, Text formula, BigDecimal amount) {}
