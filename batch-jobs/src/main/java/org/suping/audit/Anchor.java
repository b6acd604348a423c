package org.suping.audit;

import org.suping.vocabulary.Sha256;

/**
 * What somebody saw of the trail: a line that has to be in it ever after.
 *
 * @param where a signature's file, or what the line in the book is about
 * @param head digest of the last line at that time
 */
public record Anchor(String where, Sha256 head) {}
