package org.suping.cli.receive;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suping.evidence.Json;
import org.suping.findings.Finding;
import org.suping.jobs.receive.ReceivedOne;
import org.suping.jobs.receive.UntakenFile;
import org.suping.submit.receive.keep.Receipt;
import org.suping.vocabulary.Language;

/** What was answered, for another program. */
final class ReceiveJson {

    private ReceiveJson() {}

    /**
     * Those that have an answer, and then those that have none.
     *
     * @param changes of those that stand in the place of another, where it is written what they changed
     */
    static String of(
            List<ReceivedOne> received, Map<ReceivedOne, Resubmissions.Change> changes, List<UntakenFile> untaken) {
        return Json.of(Stream.concat(
                        received.stream().map(one -> json(one, changes.get(one))),
                        untaken.stream().map(ReceiveJson::json))
                .toList());
    }

    /** It has no answer. */
    private static Map<String, @Nullable Object> json(UntakenFile one) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("file", one.name());
        json.put("answer", null);
        json.put("findings", one.why().stream().map(ReceiveJson::json).toList());
        return json;
    }

    private static Map<String, @Nullable Object> json(ReceivedOne one, Resubmissions.@Nullable Change change) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("file", one.name());
        json.put("org", one.revision().map(revision -> revision.org()).orElse(null));
        json.put(
                "period",
                one.revision().map(revision -> revision.period().toString()).orElse(null));
        json.put("revision", one.revision().map(revision -> revision.revision()).orElse(null));
        json.put("answer", Receipt.code(one.answer().state()));
        json.put("new", one.isNew());
        json.put(
                "findings",
                one.answer().reasons().stream().map(ReceiveJson::json).toList());
        json.put("putBack", one.putBack().stream().map(Path::toString).toList());
        json.put("lost", one.lost().stream().map(ReceiveJson::json).toList());
        json.put("changes", change == null ? null : json(change));
        return json;
    }

    private static Map<String, @Nullable Object> json(Resubmissions.Change change) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("since", change.before().revision().revision());
        json.put("xlsx", change.workbook().toString());
        json.put("json", change.json().toString());
        return json;
    }

    static Map<String, @Nullable Object> json(Finding finding) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("code", finding.code());
        json.put("severity", finding.severity().name());
        json.put("where", finding.where());
        json.put("zh", finding.sentence(Language.ZH));
        json.put("en", finding.sentence(Language.EN));
        return json;
    }
}
