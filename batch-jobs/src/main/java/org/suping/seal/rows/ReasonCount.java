package org.suping.seal.rows;

import java.util.List;
import org.suping.evidence.SourceFile;

/**
 * How many rows of a source file a part's {@code _finding} names one reason for.
 *
 * @param file whose rows they are
 * @param code as the part has it: {@code R-DATE:told_on}
 * @param rows how many
 * @param first numbers of the first of them, in their order, as many as a finding names
 */
public record ReasonCount(SourceFile file, String code, long rows, List<Long> first) {}
