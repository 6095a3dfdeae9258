package dev.bcsite.publish;

import dev.bcsite.base.OutputPath;
import dev.bcsite.publish.Journal.Move;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A site that lies in its folder, where one release after the other replaces files. */
final class FolderLayout implements Layout {

    private final Machine machine;
    private final Path output;
    /** Where the first release is made, which no other has to give way to. */
    private final Path first;

    FolderLayout(Machine machine, Path output) {
        this.machine = machine;
        this.output = output.toAbsolutePath().normalize();
        this.first = this.output.resolveSibling("." + this.output.getFileName() + ".bcsite-new");
    }

    @Override
    public void recover() throws IOException {
        Folders.removeTree(machine.disk(), first);
        Path staging = output.resolve(StagedLanding.FOLDER);
        if (Files.isDirectory(staging)) {
            Optional<Journal> journal = Journal.in(staging).flatMap(found -> usable(found, staging));
            if (journal.isPresent()) {
                StagedLanding.follow(machine, output, journal.get());
            }
            Folders.removeTree(machine.disk(), staging);
        }
        if (Unproven.isDoubtful(machine, output)) {
            prove();
        }
    }

    @Override
    public Landing begin() throws IOException {
        if (Files.exists(output)) {
            return StagedLanding.in(machine, output);
        }
        machine.disk().makeFolder(output.getParent());
        return NewFolderLanding.in(machine, first, Optional.empty(), folder -> {
            machine.disk().move(folder, output);
            machine.disk().force(List.of(output.getParent()));
        });
    }

    /**
     * The journal, as far as its staged files survived. Absent when one did not, and the published ones are still untouched:
     * then the release before is the whole one.
     */
    private Optional<Journal> usable(Journal journal, Path staging) {
        if (!machine.isOtherBoot(journal.boot())) {
            return Optional.of(journal);
        }
        List<Move> waiting = journal.moves().stream()
                .filter(move -> Files.exists(staging.resolve(move.staged())))
                .toList();
        List<Move> whole = waiting.parallelStream()
                .filter(move -> Unproven.hasDigest(staging.resolve(move.staged()), move.digest()))
                .toList();
        boolean isUntouched = waiting.size() == journal.moves().size()
                && journal.removed().stream().allMatch(path -> Files.exists(path.in(output)));
        boolean isLost = isUntouched && whole.size() < waiting.size();
        return isLost ? Optional.empty() : Optional.of(new Journal(journal.boot(), whole, journal.removed()));
    }

    /** Takes away what the power failure tore. The next build makes it again. */
    private void prove() throws IOException {
        Manifest manifest = ManifestFile.read(output).orElse(Manifest.EMPTY);
        Set<OutputPath> torn = Unproven.torn(manifest, output);
        if (!torn.isEmpty()) {
            Map<String, Optional<ManifestEntry>> changes = new HashMap<>();
            torn.forEach(path -> changes.put(path.text(), Optional.empty()));
            SortedMap<OutputPath, EarlierFile> earlier = new TreeMap<>(manifest.earlier());
            earlier.keySet().removeAll(torn);
            Manifest rest = manifest.with(changes, earlier);
            new Release(manifest, rest, torn).land(StagedLanding.in(machine, output));
        }
        Unproven.clear(machine, output);
    }
}
