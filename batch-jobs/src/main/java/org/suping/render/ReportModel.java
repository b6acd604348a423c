package org.suping.render;

import java.util.List;
import java.util.Map;
import org.suping.assess.AssessedReturn;
import org.suping.check.CheckedReturn;
import org.suping.collect.CollectedReturn;
import org.suping.definitions.Definitions;
import org.suping.measure.MeasuredReturn;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Sha256;

/**
 * All a document is made of. Both documents are made of the same model and say nothing else; neither knows the day it was
 * made on, so that equal input gives equal bytes on any day.
 *
 * @param fingerprint content fingerprint of the return
 * @param predicates SQL of each term, by indicator code and term name joined with a dot
 */
public record ReportModel(
        Definitions definitions,
        CollectedReturn collected,
        MeasuredReturn measured,
        CheckedReturn checked,
        AssessedReturn assessed,
        Sha256 fingerprint,
        Map<String, String> predicates,
        Language language) {

    /** The indicator codes in their order. */
    public List<String> indicators() {
        return List.copyOf(definitions.indicators().keySet());
    }
}
