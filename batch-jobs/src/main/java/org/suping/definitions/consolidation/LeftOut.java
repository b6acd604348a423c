package org.suping.definitions.consolidation;

import org.suping.vocabulary.Text;

/**
 * A unit that is left out, with everything below it. Its name stands here, for the tree no longer has it.
 *
 * @param reason how its return stood, in the words of submissions: {@code missing}, {@code returned}, {@code excused}, {@code due},
 *     {@code not-due}, {@code not-obliged}
 */
public record LeftOut(String org, Text name, String reason) {}
