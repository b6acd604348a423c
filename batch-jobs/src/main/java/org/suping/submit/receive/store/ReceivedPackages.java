package org.suping.submit.receive.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suping.submit.Submission;
import org.suping.submit.receive.ReceivedPackage;
import org.suping.submit.store.SubmissionStore;
import org.suping.vocabulary.Period;

/** Which packages count: of each unit the latest revision that was accepted. */
public final class ReceivedPackages {

    private final SubmissionStore submissions;

    public ReceivedPackages(JdbcClient jdbc) {
        this.submissions = new SubmissionStore(jdbc);
    }

    /** Those in force for a period, by unit. */
    public List<ReceivedPackage> inForce(Period period) {
        return inForce(period, Instant.MAX);
    }

    /** Those that were in force then. */
    public List<ReceivedPackage> inForce(Period period, Instant then) {
        SortedMap<String, ReceivedPackage> latest = new TreeMap<>();
        for (Submission one : submissions.of(period)) {
            if (one.state().isAccepted() && !one.receivedAt().isAfter(then)) {
                latest.put(one.revision().org(), new ReceivedPackage(one.revision(), one.packageDigest()));
            }
        }
        return new ArrayList<>(latest.values());
    }
}
