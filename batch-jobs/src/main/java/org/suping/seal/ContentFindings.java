package org.suping.seal;

import java.time.Instant;
import java.util.List;
import org.suping.check.explain.Explanation;
import org.suping.check.explain.Explanations;
import org.suping.evidence.SourceFile;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.seal.ContentText.Line;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.Text;

/**
 * What a content tells of findings and of what people said about them. Files have their names again, for which their
 * {@linkplain SourceFile#partition() partitions} stand in a content.
 */
public final class ContentFindings {

    private final ContentText content;
    private final List<SourceFile> files;

    public ContentFindings(ContentText content, List<SourceFile> files) {
        this.content = content;
        this.files = List.copyOf(files);
    }

    /** Those of rows, then those of checks, as they stand in the content. */
    public List<Finding> all() {
        return content.of("finding").map(this::finding).toList();
    }

    /**
     * What people said, in the order in which it was given.
     *
     * @param period of the return
     */
    public Explanations explanations(Period period) {
        return new Explanations(
                period, content.of("explanation").map(this::explanation).toList());
    }

    private Finding finding(Line line) {
        return new Finding(
                line.text(0),
                Severity.valueOf(line.text(1)),
                named(line.parts().get(2)),
                text(line, 3),
                text(line, 5),
                text(line, 7));
    }

    /** When it was said stands in the book only. */
    private Explanation explanation(Line line) {
        return new Explanation(
                line.text(1),
                named(line.parts().get(2)),
                text(line, 3),
                line.parts().get(5),
                line.parts().get(6),
                Period.parse(line.text(0)),
                Instant.EPOCH);
    }

    private Text text(Line line, int first) {
        return new Text(named(line.parts().get(first)), named(line.parts().get(first + 1)));
    }

    private String named(String words) {
        String named = words;
        for (SourceFile file : files) {
            named = named.replace(file.partition(), file.name());
        }
        return named;
    }
}
