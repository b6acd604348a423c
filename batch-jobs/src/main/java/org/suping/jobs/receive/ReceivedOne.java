package org.suping.jobs.receive;

import java.util.Optional;
import org.suping.submit.receive.Answer;
import org.suping.vocabulary.RevisionKey;

/**
 * What became of one package that came.
 *
 * @param name of its file
 * @param revision empty where it does not prove whose it is
 * @param isNew false when the same had come before and the answer stands
 * @param again whether it had come before the one it follows, and was looked at again now
 */
public record ReceivedOne(String name, Optional<RevisionKey> revision, Answer answer, boolean isNew, boolean again) {}
