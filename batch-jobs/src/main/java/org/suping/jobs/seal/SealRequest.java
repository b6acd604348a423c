package org.suping.jobs.seal;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suping.evidence.Folders;
import org.suping.seal.sign.SigningKey;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKind;

/**
 * Which return is to be sealed.
 *
 * @param environment names the book's server, if there is one
 * @param clock what time the signature claims
 * @param org the reporting unit, or null for the one in the settings
 * @param kind a branch's own return, or the one made of its packages
 * @param by who closes it
 * @param key to sign with; empty where there is none
 * @param madeBy the program's version
 */
public record SealRequest(
        Folders folders,
        Map<String, String> environment,
        Clock clock,
        @Nullable String org,
        Period period,
        RevisionKind kind,
        String by,
        Optional<SigningKey> key,
        String madeBy) {}
