package org.suping.definitions;

import org.suping.vocabulary.Certainty;
import org.suping.vocabulary.Text;

/**
 * What a definition rests on: the clause and the formula are marked apart.
 *
 * @param source the rule's name and article
 * @param certainty how well the clause is published
 * @param formulaCertainty how well the formula is published
 */
public record Clause(Text source, Certainty certainty, Certainty formulaCertainty) {}
