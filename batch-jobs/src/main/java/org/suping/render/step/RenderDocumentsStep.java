package org.suping.render.step;

import java.util.List;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.suping.definitions.Definitions;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.Folders;
import org.suping.evidence.step.StageStep;
import org.suping.evidence.store.Book;
import org.suping.measure.store.FigureStore;
import org.suping.render.ReportModel;
import org.suping.render.document.DocumentWriter;
import org.suping.render.form.excel.ConfiguredForm;
import org.suping.render.store.DocumentStore;
import org.suping.render.store.ReportModels;

/** Makes workbook and report of what the book holds of the attempt, and writes their digests into the book. */
@Configuration(proxyBeanMethods = false)
public class RenderDocumentsStep {

    @Bean
    Step renderDocuments(
            JobRepository repository,
            PlatformTransactionManager transactions,
            AttemptKey attempt,
            Definitions definitions,
            Folders folders,
            Book book,
            FigureStore figures) {
        return StageStep.of("renderDocuments", repository, transactions, () -> {
            ReportModel model = ReportModels.load(attempt, definitions, book, figures);
            List<ConfiguredForm> forms =
                    ConfiguredForm.all(definitions, attempt.revision()).orThrow();
            new DocumentStore(book.jdbc()).save(attempt, new DocumentWriter(folders).write(model, forms));
            return ExitStatus.COMPLETED;
        });
    }
}
