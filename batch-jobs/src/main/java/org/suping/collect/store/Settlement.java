package org.suping.collect.store;

import java.util.List;
import java.util.Map;
import org.suping.evidence.PartRef;
import org.suping.findings.Finding;
import org.suping.vocabulary.Sha256;

/**
 * Which rows of a record are duplicates or repeats, not yet listed in the book.
 *
 * @param duplicates of every source file of the record, how many of its rows were set aside
 */
public record Settlement(PartRef part, Map<Sha256, Long> duplicates, List<Finding> findings) {}
