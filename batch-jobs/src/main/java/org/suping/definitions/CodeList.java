package org.suping.definitions;

import java.util.Map;
import org.suping.vocabulary.Text;

/**
 * The codes a column may hold, in the order of the file.
 *
 * @param name as {@code channel}
 * @param codes code to words
 */
public record CodeList(String name, Text title, Map<String, Text> codes) {}
