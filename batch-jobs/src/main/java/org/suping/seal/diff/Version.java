package org.suping.seal.diff;

import org.suping.evidence.Folders;
import org.suping.seal.ReturnContent;

/**
 * One version of a return.
 *
 * @param name as the user named it
 * @param folders below whose vault its parts lie
 */
public record Version(String name, ReturnContent content, Folders folders) {}
