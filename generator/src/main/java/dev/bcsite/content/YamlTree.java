package dev.bcsite.content;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds the values of a YAML text from the parser's events.
 *
 * <p>Events, because they come one at a time: nesting, aliases and tags are refused where they start, before anything
 * grows from them.
 */
final class YamlTree {

    static final int MAX_DEPTH = 16;

    private final Iterator<Event> events;
    private final YamlPlace place;

    private YamlTree(Iterator<Event> events, YamlPlace place) {
        this.events = events;
        this.place = place;
    }

    /** The keys at the top; none when the text is empty or broken, which {@code place} then hears. */
    static YamlMap read(String text, YamlPlace place) {
        YamlMap nothing = new YamlMap(place, 0, Map.of());
        if (YamlText.isTooLong(text)) {
            place.problem(0, "is longer than " + YamlDocument.MAX_BYTES + " bytes", "shorten it");
            return nothing;
        }
        try {
            LoadSettings settings =
                    LoadSettings.builder().setLabel(place.fileName()).build();
            Iterable<Event> events = new Parse(settings).parseString(YamlText.withoutMark(text));
            return new YamlTree(events.iterator(), place).document();
        } catch (RefusedYaml refused) {
            place.problem(refused.line(), refused.getMessage(), refused.remedy());
        } catch (YamlEngineException broken) {
            RefusedYaml refused = YamlComplaint.of(broken);
            place.problem(refused.line(), refused.getMessage(), refused.remedy());
        } catch (StackOverflowError deep) {
            place.problem(0, "is nested deeper than " + MAX_DEPTH + " levels", "make it flatter");
        }
        return nothing;
    }

    private YamlMap document() {
        Event event = next(Event.ID.StreamStart);
        if (event.getEventId() == Event.ID.StreamEnd) {
            return new YamlMap(place, 0, Map.of());
        }
        YamlValue top = value(next(Event.ID.DocumentStart), "the file", 0);
        Event after = next(Event.ID.DocumentEnd);
        if (after.getEventId() != Event.ID.StreamEnd) {
            throw new RefusedYaml(line(after), "starts a second document", "remove the line \"---\" and what follows");
        }
        return top.isEmpty() ? new YamlMap(place, 0, Map.of()) : top.map().orElse(new YamlMap(place, 0, Map.of()));
    }

    /** The next event that is not of a kind that says nothing. */
    private Event next(Event.ID skipped) {
        Event event = events.next();
        while (event.getEventId() == skipped) {
            event = events.next();
        }
        return event;
    }

    private YamlValue value(Event event, String name, int depth) {
        int line = line(event);
        refuseTricks(event, depth);
        if (event instanceof ScalarEvent scalar) {
            return new YamlValue(place, line, name, new YamlValue.Scalar(scalar.getValue(), scalar.isPlain()));
        }
        YamlValue.Content content = event instanceof SequenceStartEvent
                ? new YamlValue.Items(items(name, depth + 1))
                : new YamlValue.Entries(entries(depth + 1));
        return new YamlValue(place, line, name, content);
    }

    private List<YamlValue> items(String name, int depth) {
        List<YamlValue> items = new ArrayList<>();
        Event event = events.next();
        while (event.getEventId() != Event.ID.SequenceEnd) {
            items.add(value(event, "item " + (items.size() + 1) + " of " + name, depth));
            event = events.next();
        }
        return List.copyOf(items);
    }

    private Map<String, YamlValue> entries(int depth) {
        Map<String, YamlValue> entries = new LinkedHashMap<>();
        Event event = events.next();
        while (event.getEventId() != Event.ID.MappingEnd) {
            refuseTricks(event, depth);
            if (!(event instanceof ScalarEvent key)) {
                throw new RefusedYaml(line(event), "has a key that is not a single word", "write \"key: value\"");
            }
            String name = key.getValue();
            YamlValue value = value(events.next(), "\"" + YamlValue.shown(name) + "\"", depth)
                    .at(line(event));
            YamlValue earlier = entries.putIfAbsent(name, value);
            if (earlier != null) {
                value.problem(
                        "the key \"" + YamlValue.shown(name) + "\" stands here a second time, after " + earlier.where(),
                        "remove one of them");
            }
            event = events.next();
        }
        return entries;
    }

    private static void refuseTricks(Event event, int depth) {
        if (event.getEventId() == Event.ID.Alias) {
            throw new RefusedYaml(line(event), "uses an alias (\"*\")", "write the value out, or put it in quotes");
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw new RefusedYaml(line(event), "uses an anchor (\"&\")", "remove it, or put the text in quotes");
        }
        if (hasTag(event)) {
            throw new RefusedYaml(line(event), "uses a tag (\"!\")", "remove it, or put the text in quotes");
        }
        if (depth > MAX_DEPTH) {
            throw new RefusedYaml(line(event), "is nested deeper than " + MAX_DEPTH + " levels", "make it flatter");
        }
    }

    private static boolean hasTag(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag().isPresent();
        }
        if (event instanceof SequenceStartEvent sequence) {
            return sequence.getTag().isPresent();
        }
        return event instanceof MappingStartEvent mapping && mapping.getTag().isPresent();
    }

    private static int line(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(0);
    }
}
