package org.suping.cli.help;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Text;
import picocli.CommandLine;

/**
 * The words of the help in one language: the labels under {@code help.}, by picocli's own keys.
 *
 * <p>{@code help.suping.run.usage.header} heads the help of {@code run}, {@code help.suping.run.period} explains its
 * option; {@code help.config} explains an option of every command.
 */
public final class HelpTexts extends ResourceBundle {

    public static final int LEAST_WIDTH = 60;
    public static final int OPTION_WIDTH = 30;
    private static final String PREFIX = "help.";

    private final Map<String, String> texts = new TreeMap<>();

    public HelpTexts(Language language) {
        for (Map.Entry<String, Text> label : Labels.all().entrySet()) {
            if (label.getKey().startsWith(PREFIX)) {
                texts.put(
                        label.getKey().substring(PREFIX.length()),
                        label.getValue().in(language));
            }
        }
    }

    /** Options of the command first, those every command has last; both as they were declared. */
    public static void arrange(CommandLine commandLine) {
        commandLine.getCommandSpec().usageMessage().sortOptions(false);
        commandLine.getSubcommands().values().forEach(HelpTexts::arrange);
    }

    @Override
    protected Object handleGetObject(String key) {
        String text = texts.get(key);
        return text == null ? key : text;
    }

    @Override
    public boolean containsKey(String key) {
        return texts.containsKey(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }
}
