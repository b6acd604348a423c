package org.suping.jobs.explain;

import java.util.List;
import org.suping.check.explain.Explanation;
import org.suping.findings.Finding;

/**
 * What became of a remark.
 *
 * @param given as they stand in the book
 * @param masked whether personal data in the text was hidden
 * @param open what still wants an explanation
 */
public record Explained(List<Explanation> given, boolean masked, List<Finding> open) {}
