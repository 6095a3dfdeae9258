package dev.bcsite.content;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says in plain words what the parser found. */
final class YamlComplaint {

    private YamlComplaint() {}

    static RefusedYaml of(YamlEngineException broken) {
        if (!(broken instanceof MarkedYamlEngineException marked)) {
            return new RefusedYaml(0, "is not YAML: " + firstLine(broken), "");
        }
        String problem = Optional.ofNullable(marked.getProblem()).orElse("");
        String context = Optional.ofNullable(marked.getContext()).orElse("");
        int line = marked.getProblemMark()
                .or(marked::getContextMark)
                .map(Mark::getLine)
                .orElse(0);
        int start = marked.getContextMark().map(Mark::getLine).orElse(line);
        return plain(problem, context, line, start);
    }

    private static RefusedYaml plain(String problem, String context, int line, int start) {
        if (problem.contains("mapping values are not allowed")) {
            return new RefusedYaml(
                    line, "has a \":\" where none can be", "put quotes around a value that has \": \" in it");
        }
        if (problem.contains("TAB") || problem.contains("\\t")) {
            return new RefusedYaml(line, "is indented with a tab", "use spaces");
        }
        if (problem.contains("could not find expected ':'")) {
            return new RefusedYaml(start, "has a key without a value", "write \"key: value\"");
        }
        if (context.contains("quoted scalar")) {
            return new RefusedYaml(start, "opens a quote that is not closed properly", "close it, or double it inside");
        }
        if (context.contains("flow sequence") || context.contains("flow mapping")) {
            String bracket = context.contains("sequence") ? "[" : "{";
            return new RefusedYaml(start, "opens a \"" + bracket + "\" that is not closed properly", "close it");
        }
        if (problem.contains("<block end>")
                || problem.contains("<document start>")
                || context.contains("block mapping")) {
            return new RefusedYaml(line, "does not fit the lines above it", "check the indentation");
        }
        if (problem.contains("cannot start any token")) {
            return new RefusedYaml(line, "starts a value with a reserved character", "put the value in quotes");
        }
        return new RefusedYaml(line, "is not YAML: " + (problem.isEmpty() ? context : problem), "");
    }

    private static String firstLine(YamlEngineException broken) {
        return YamlValue.shown(Optional.ofNullable(broken.getMessage()).orElse("unreadable"));
    }
}
