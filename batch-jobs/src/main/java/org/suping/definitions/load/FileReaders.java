package org.suping.definitions.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.CheckDefinition;
import org.suping.definitions.DefinitionFile;
import org.suping.definitions.Definitions;
import org.suping.definitions.Organisation;
import org.suping.definitions.SchemeDefinition;
import org.suping.definitions.SourceDefinition;
import org.suping.definitions.consolidation.Consolidation;
import org.suping.definitions.consolidation.Timeliness;
import org.suping.definitions.folder.ConfigFolder;
import org.suping.definitions.folder.FileKind;
import org.suping.definitions.load.known.Known;
import org.suping.definitions.load.pinned.ConsolidationReader;
import org.suping.definitions.load.pinned.TimelinessReader;
import org.suping.definitions.load.scheme.JudgementReader;
import org.suping.definitions.load.scheme.OwnCriteria;
import org.suping.definitions.load.scheme.SchemeReader;
import org.suping.definitions.load.source.SourceReader;
import org.suping.definitions.overlay.Overlays;
import org.suping.definitions.people.People;
import org.suping.definitions.scheme.EvidenceFile;
import org.suping.definitions.scheme.Judgements;
import org.suping.definitions.settings.Schedule;
import org.suping.definitions.settings.Settings;
import org.suping.definitions.yaml.PlacedFindings;
import org.suping.definitions.yaml.ReadTexts;
import org.suping.definitions.yaml.SchemaCheck;
import org.suping.definitions.yaml.Yaml;
import org.suping.definitions.yaml.YamlReader;

/** Reads the files kind by kind, so that every reader finds what it refers to. */
final class FileReaders {

    private final List<DefinitionFile> files;
    private final PlacedFindings findings;
    private final boolean withSchema;
    private final Known known;

    FileReaders(List<DefinitionFile> files, PlacedFindings findings, boolean withSchema) {
        this.files = files;
        this.findings = findings;
        this.withSchema = withSchema;
        this.known = new Known(findings);
    }

    /** Remembers a file that is there and could not be read. */
    void leaveUnread(String path) {
        FileKind.of(path).ifPresent(kind -> known.leaveUnread(kind.name(), owner(kind, path)));
    }

    /** Everything, if at least the settings and the organisation could be read. */
    Optional<Definitions> read() {
        roots(FileKind.CODES).forEach(root -> CodesReader.read(root, known));
        Optional<Organisation> organisation = organisation();
        roots(FileKind.RECORD).forEach(root -> RecordReader.read(root, known));
        Map<String, SourceDefinition> sources = sources();
        new IndicatorFiles(known).read(roots(FileKind.INDICATOR));
        Map<String, CheckDefinition> checks = checks();
        List<SchemeDefinition> schemes = schemes();
        List<Judgements> judgements = judgements(organisation, schemes);
        Schedule schedule = schedule();
        people(organisation);
        overlays();
        Consolidation consolidation = consolidation();
        Optional<Settings> settings = settings(organisation);
        if (settings.isEmpty() || organisation.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Definitions(
                settings.get(),
                organisation
                        .get()
                        .without(consolidation.withoutUnits())
                        .marked(consolidation.carried())
                        .endingAt(consolidation.reporting()),
                Collections.unmodifiableMap(known.codeLists()),
                Collections.unmodifiableMap(known.records()),
                sources,
                Collections.unmodifiableMap(known.indicators()),
                checks,
                schemes,
                judgements,
                schedule,
                consolidation,
                files));
    }

    /** The units, as far as they could be read. */
    Optional<Organisation> organisation() {
        return roots(FileKind.ORGANISATION).stream()
                .map(root -> OrganisationReader.read(root, known))
                .findFirst();
    }

    private Map<String, SourceDefinition> sources() {
        Map<String, SourceDefinition> sources = new TreeMap<>();
        for (Yaml.Fields root : roots(FileKind.SOURCE)) {
            SourceDefinition source = SourceReader.read(root, known);
            sources.put(source.code(), source);
        }
        return Collections.unmodifiableMap(sources);
    }

    private Map<String, CheckDefinition> checks() {
        Map<String, CheckDefinition> checks = new TreeMap<>();
        for (Yaml.Fields root : roots(FileKind.CHECK)) {
            CheckReader.read(root, known).ifPresent(check -> checks.put(check.code(), check));
        }
        return Collections.unmodifiableMap(checks);
    }

    private List<Judgements> judgements(Optional<Organisation> organisation, List<SchemeDefinition> schemes) {
        Map<String, String> evidence = new TreeMap<>();
        files.stream()
                .filter(file -> EvidenceFile.isPath(file.path()))
                .forEach(file -> evidence.put(file.path(), file.text()));
        return areWhole(FileKind.SCHEME) && areWhole(FileKind.CRITERION)
                ? roots(FileKind.JUDGEMENT).stream()
                        .flatMap(root -> JudgementReader.read(root, organisation, schemes, evidence, known).stream())
                        .toList()
                : List.of();
    }

    private boolean areWhole(FileKind kind) {
        return files.stream()
                .filter(file -> FileKind.of(file.path()).orElse(null) == kind)
                .allMatch(file -> known.isWhole(kind.name(), owner(kind, file.path())));
    }

    private Schedule schedule() {
        return roots(FileKind.SCHEDULE).stream()
                .map(root -> SettingsReader.schedule(root, known))
                .findFirst()
                .orElse(Schedule.EMPTY);
    }

    /** No stage needs them; read here too, so that a mistake in them is told before anything runs. */
    People people(Optional<Organisation> organisation) {
        return roots(FileKind.PEOPLE).stream()
                .map(root -> PeopleReader.read(root, organisation, known))
                .findFirst()
                .orElse(People.NOBODY);
    }

    /** The same of what is otherwise than in headquarters' bundle. */
    Overlays overlays() {
        return roots(FileKind.OVERLAYS).stream()
                .map(root -> OverlayReader.read(root, known))
                .findFirst()
                .orElse(Overlays.NONE);
    }

    private Consolidation consolidation() {
        Map<String, String> texts = new TreeMap<>();
        files.forEach(file -> texts.put(file.path(), file.text()));
        return roots(FileKind.CONSOLIDATION).stream()
                .map(root -> ConsolidationReader.read(root, texts))
                .findFirst()
                .orElse(Consolidation.NONE)
                .with(roots(FileKind.TIMELINESS).stream()
                        .map(TimelinessReader::read)
                        .findFirst()
                        .orElse(Timeliness.NONE));
    }

    private Optional<Settings> settings(Optional<Organisation> organisation) {
        return roots(FileKind.SETTINGS).stream()
                .map(root -> SettingsReader.settings(root, organisation, known))
                .findFirst();
    }

    private List<SchemeDefinition> schemes() {
        OwnCriteria own = new OwnCriteria(known);
        roots(FileKind.CRITERION).forEach(own::add);
        List<SchemeDefinition> schemes = roots(FileKind.SCHEME).stream()
                .map(root -> SchemeReader.read(root, own, known))
                .sorted(Comparator.comparingInt(SchemeDefinition::yearFrom).thenComparing(SchemeDefinition::id))
                .toList();
        own.mustHaveSchemes(schemes.stream().map(SchemeDefinition::id).toList(), areWhole(FileKind.SCHEME));
        return schemes;
    }

    /** The trees of one kind, as far as they are as their schema says; of files that are no YAML the name is remembered. */
    private List<Yaml.Fields> roots(FileKind kind) {
        List<Yaml.Fields> roots = new ArrayList<>();
        for (DefinitionFile file : files) {
            if (FileKind.of(file.path()).orElse(null) == kind) {
                Yaml.Fields root = root(kind, file);
                if (root == null) {
                    known.leaveUnread(kind.name(), owner(kind, file.path()));
                } else {
                    roots.add(root);
                }
            }
        }
        return roots;
    }

    private Yaml.@Nullable Fields root(FileKind kind, DefinitionFile file) {
        String shown = ConfigFolder.shown(file.path());
        ReadTexts.Key text = new ReadTexts.Key(kind + (withSchema ? "" : " as pinned"), file.text());
        Yaml.Fields there = ReadTexts.ofThisProcess().find(text, shown).orElse(null);
        if (there != null) {
            return there;
        }
        Yaml.Fields read = YamlReader.read(shown, file.text(), findings)
                .map(fields -> withSchema ? SchemaCheck.check(fields, schema(kind, fields), findings) : fields)
                .orElse(null);
        if (read != null && !findings.touch(shown)) {
            ReadTexts.ofThisProcess().put(text, read);
        }
        return read;
    }

    private static String schema(FileKind kind, Yaml.Fields root) {
        return kind == FileKind.INDICATOR && IndicatorFiles.areSeveral(root) ? "indicators" : kind.schema();
    }

    /** What a file is known by: its name, or of a criterion its scheme's. */
    private static String owner(FileKind kind, String path) {
        return kind == FileKind.CRITERION ? OwnCriteria.scheme(path) : name(path);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1, path.length() - FileKind.SUFFIX.length());
    }
}
