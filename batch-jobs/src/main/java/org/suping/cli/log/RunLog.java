package org.suping.cli.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** The log of a run, a file a day under {@code work/logs}. Without one, libraries log nothing at all. */
public final class RunLog {

    private static final String PATTERN =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z',UTC} %-5level [%thread] %logger{36} - %msg%n%safeTrace";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ZoneOffset.UTC);

    private RunLog() {}

    /** Starts the log of this process and says where it is. Spring Boot is told to leave it alone. */
    public static Path open(Path logs, Clock clock) {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        Path file = folder(logs).resolve("run-" + DAY.format(clock.instant()) + ".log");
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        FileAppender<ILoggingEvent> appender = new FileAppender<>();
        appender.setContext(context);
        appender.setFile(file.toString());
        appender.setEncoder(encoder(context));
        appender.start();
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.detachAndStopAllAppenders();
        root.addAppender(appender);
        root.setLevel(Level.INFO);
        return file;
    }

    private static LayoutWrappingEncoder<ILoggingEvent> encoder(LoggerContext context) {
        PatternLayout layout = new PatternLayout();
        layout.setContext(context);
        layout.getInstanceConverterMap().put("safeTrace", SafeTraceConverter::new);
        layout.setPattern(PATTERN);
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(layout);
        encoder.start();
        return encoder;
    }

    /**
     * Writes down what ended the process, in a file of its own, and says where.
     *
     * @return empty when there is no room anywhere: a full disk must not hide what it caused
     */
    public static Optional<Path> crashed(Path logs, Throwable thrown, Instant now) {
        String trace = SafeTrace.of(thrown);
        String name =
                "crash-" + MOMENT.format(now) + "-" + ProcessHandle.current().pid() + ".log";
        try {
            return Optional.of(Files.writeString(folder(logs).resolve(name), trace));
        } catch (IOException | UncheckedIOException unwritable) {
            return elsewhere(trace);
        }
    }

    private static Optional<Path> elsewhere(String trace) {
        try {
            return Optional.of(Files.writeString(Files.createTempFile("suping-crash-", ".log"), trace));
        } catch (IOException nowhere) {
            return Optional.empty();
        }
    }

    private static Path folder(Path logs) {
        try {
            return Files.createDirectories(logs);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
