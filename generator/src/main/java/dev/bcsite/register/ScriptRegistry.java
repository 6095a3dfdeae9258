package dev.bcsite.register;

import dev.bcsite.base.Problem;
import dev.bcsite.bigcommerce.Script;
import dev.bcsite.bigcommerce.Scripts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Scripts that BigCommerce puts into its own pages of the channel, by name. */
final class ScriptRegistry implements Registry {

    /** BigCommerce takes no more of one API account, on all channels together. */
    static final int MOST = 10;

    private static final String FILE = "file";
    private static final String INTEGRITY = "sri";
    private static final String ON = "on";
    private static final String LOCATION = "location";
    private static final String LOAD = "load";
    private static final String CONSENT = "consent";
    private static final String ENABLED = "enabled";

    private final Scripts scripts;
    private final ChannelId channel;

    ScriptRegistry(Scripts scripts, ChannelId channel) {
        this.scripts = scripts;
        this.channel = channel;
    }

    static Wanted wanted(Script script) {
        return new Wanted(key(script), fields(script));
    }

    @Override
    public Kind kind() {
        return Kind.SCRIPT;
    }

    @Override
    public List<Found> read(Set<ItemKey> keys) throws InterruptedException {
        return keys.isEmpty() || !channel.isKnown()
                ? List.of()
                : scripts.list(channel.get()).stream()
                        .map(script -> new Found(key(script), script.uuid(), fields(script)))
                        .toList();
    }

    @Override
    public void write(List<Change> changes, Outcomes outcomes) throws InterruptedException {
        Map<String, Script> there = new HashMap<>();
        scripts.list(channel.get()).forEach(script -> there.put(script.uuid(), script));
        int room = MOST - there.size();
        for (Change change : changes) {
            switch (change.action()) {
                case REMOVE -> {
                    String uuid = change.id().orElseThrow();
                    outcomes.attempt(change, () -> {
                        scripts.delete(uuid);
                        return uuid;
                    });
                }
                case CHANGE -> update(change, there.get(change.id().orElseThrow()), outcomes);
                case ADD -> {
                    if (room-- > 0) {
                        outcomes.attempt(
                                change,
                                () -> scripts.create(script(change, "", ""))
                                        .orElseThrow()
                                        .uuid());
                    } else {
                        outcomes.refused(change, full(change));
                    }
                }
            }
        }
    }

    private void update(Change change, Script there, Outcomes outcomes) throws InterruptedException {
        if (there.content() instanceof Script.Tag) {
            outcomes.refused(
                    change,
                    Problem.at(
                            change.key().toString(),
                            "it is code without a file, which could not be put back later",
                            "give the script of the configuration another name, or remove that one first"));
            return;
        }
        outcomes.attempt(
                change,
                () -> scripts.update(script(change, there.uuid(), there.description()))
                        .uuid());
    }

    private Script script(Change change, String uuid, String description) {
        Fields after = change.after();
        List<String> hashes = Arrays.stream(after.get(INTEGRITY).split(" "))
                .filter(hash -> !hash.isEmpty())
                .toList();
        return new Script(
                uuid,
                channel.get(),
                change.key().name(),
                description,
                new Script.Source(after.get(FILE)),
                after.get(LOCATION),
                after.get(ON),
                after.get(LOAD),
                after.get(CONSENT),
                hashes,
                after.get(ENABLED).equals("true"));
    }

    private static Fields fields(Script script) {
        return Fields.of(FILE, script.content().src().orElse(""))
                .with(INTEGRITY, String.join(" ", script.integrityHashes()))
                .with(ON, script.visibility())
                .with(LOCATION, script.location())
                .with(LOAD, script.loadMethod())
                .with(CONSENT, script.consentCategory())
                .with(ENABLED, Boolean.toString(script.isEnabled()));
    }

    private static ItemKey key(Script script) {
        return new ItemKey(Kind.SCRIPT, script.name());
    }

    private static Problem full(Change change) {
        return Problem.at(
                change.key().toString(),
                "the API account has " + MOST + " scripts already, which is all that BigCommerce takes",
                "remove scripts that are not needed, then plan and apply again");
    }
}
