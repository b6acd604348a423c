package org.suping.jobs.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.GroupPackages;
import org.suping.evidence.store.Book;
import org.suping.findings.Finding;
import org.suping.jobs.RunResult;
import org.suping.jobs.RunResult.Ended;
import org.suping.jobs.consolidate.ConsolidationRequest.Missing;
import org.suping.jobs.explain.FindingExplainer;
import org.suping.jobs.explain.Remark;
import org.suping.vocabulary.ExitCode;

/** What is said of findings at headquarters, where one branch has explained its own before, and two have booked one number. */
class ExplainedTest {

    private static final String OF_THE_BRANCH = "台风期间人手不足，已补办";
    private static final String OF_HEADQUARTERS = "两家机构已核对，是两件不同的事";

    @TempDir
    private static Path folder;

    private static Headquarters headquarters;

    @BeforeAll
    static void consolidate_what_one_branch_has_explained() throws IOException {
        GroupPackages group = GroupPackages.in(folder).explaining(OF_THE_BRANCH);
        headquarters = new Headquarters(group);
        headquarters.accept(group.send("3100", late("X-1", "3101")));
        headquarters.accept(group.send("3200", GroupPackages.complaint("X-1", "3201", "2026-07-03")));
    }

    /** Told after 31 days: below the 90 % that headquarters wants. */
    private static String late(String number, String unit) {
        return GroupPackages.complaint(number, unit, "2026-07-03")
                .replaceFirst("2026-07-03,2026-07-03", "2026-07-03,2026-08-03");
    }

    @Test
    void asks_only_for_what_no_branch_has_explained_and_ends_when_headquarters_has_said_it() {
        RunResult first = headquarters.consolidate(null, Missing.LEAVE_OUT);
        assertThat(first.exitCode()).isEqualTo(ExitCode.SOFT_FINDINGS);
        List<String> wanted = explainer(first, explainer -> codes(explainer.open()));
        assertThat(codes(((Ended) first).content().checked().findings())).contains("CK-03");
        // the rate of the whole is nobody's but headquarters'
        assertThat(wanted).containsExactlyInAnyOrder("CK-03", "CONS-TWICE-KEY");

        List<Finding> left = explainer(first, explainer -> {
            for (String code : wanted) {
                explainer.explain(
                        new Remark(code, null, null, true, false, OF_HEADQUARTERS, "王总"), Headquarters.RECEIVED);
            }
            return explainer.open();
        });
        assertThat(left).isEmpty();
        RunResult second = headquarters.consolidate(null, Missing.LEAVE_OUT);

        assertThat(second.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(((Ended) second).content().checked().explanations().all())
                .extracting(said -> said.code() + " " + said.where() + " " + said.text() + " " + said.by())
                .containsExactlyInAnyOrder(
                        "CK-03 3100 上海分公司 " + OF_THE_BRANCH + " 填报员",
                        "CK-03 1000 示例财产保险股份有限公司 " + OF_HEADQUARTERS + " 王总",
                        "CONS-TWICE-KEY 3100 上海分公司 / 3200 江苏分公司 " + OF_HEADQUARTERS + " 王总");
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).distinct().toList();
    }

    private static <T> T explainer(RunResult result, Function<FindingExplainer, T> work) {
        try (Book book = headquarters.book()) {
            return work.apply(new FindingExplainer(book, result.attempt().key()));
        }
    }
}
