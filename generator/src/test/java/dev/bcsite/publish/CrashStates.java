package dev.bcsite.publish;

import dev.bcsite.publish.RecordedDisk.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Every state that a disk may be in when something ends in the middle.
 *
 * <p>When the process is killed, the steps before are done and the others are not; the file that was being written may be half. When the
 * power fails, each step that nobody forced may be undone, whatever became of those before and after it, and the
 * content of a file may be gone or, as some file systems have it, be as long as it should and all zeros.
 */
final class CrashStates {

    /** What became of a step: 0 it was done; 1 it was not; 2, of content, it is as long as it should be, and all zeros. */
    private static final int ZEROS = 2;

    private final RecordedDisk recorded;
    private final int most;
    private final Random random;
    private final Set<String> seen = new HashSet<>();

    /** @param most up to so many states at one point are all looked at; of more, the telling ones and as many at random */
    CrashStates(RecordedDisk recorded, int most, long seed) {
        this.recorded = recorded;
        this.most = most;
        this.random = new Random(seed);
    }

    /** After each step, with the process dead. */
    void ofKill(Consumer<Tree> check) {
        for (int done = 0; done <= recorded.steps().size(); done++) {
            int[] fates = new int[done];
            look(fates, check);
            if (done > 0 && recorded.steps().get(done - 1) instanceof Step.Data) {
                fates[done - 1] = 1;
                look(fates, check);
            }
        }
    }

    /** After each step, with the power gone. */
    void ofPower(Consumer<Tree> check) {
        for (int done = 0; done <= recorded.steps().size(); done++) {
            List<Integer> open = unforced(done);
            double states = 1;
            for (int step : open) {
                states *= fates(step);
            }
            if (states <= most) {
                all(new int[done], open, 0, check);
            } else {
                some(done, open, check);
            }
        }
    }

    private void all(int[] fates, List<Integer> open, int at, Consumer<Tree> check) {
        if (at == open.size()) {
            look(fates, check);
            return;
        }
        for (int fate = 0; fate < fates(open.get(at)); fate++) {
            fates[open.get(at)] = fate;
            all(fates, open, at + 1, check);
        }
        fates[open.get(at)] = 0;
    }

    private void some(int done, List<Integer> open, Consumer<Tree> check) {
        for (int step : open) {
            for (int fate = 1; fate < fates(step); fate++) {
                int[] alone = new int[done];
                alone[step] = fate;
                look(alone, check);
            }
            int[] last = new int[done];
            int[] only = new int[done];
            open.forEach(other -> {
                only[other] = other == step ? 0 : 1;
                last[other] = other < step ? 0 : 1;
            });
            look(only, check);
            look(last, check);
        }
        for (int i = 0; i < most; i++) {
            int[] fates = new int[done];
            open.forEach(step -> fates[step] = random.nextInt(fates(step)));
            look(fates, check);
        }
    }

    private int fates(int step) {
        return recorded.steps().get(step) instanceof Step.Data ? ZEROS + 1 : 2;
    }

    /** Of the first steps, those whose effect may still be lost. */
    private List<Integer> unforced(int done) {
        List<Integer> open = new ArrayList<>();
        for (int step = 0; step < done; step++) {
            if (!(recorded.steps().get(step) instanceof Step.Force) && !isForced(step, done)) {
                open.add(step);
            }
        }
        return open;
    }

    private boolean isForced(int step, int done) {
        for (int later = step + 1; later < done; later++) {
            if (recorded.steps().get(later) instanceof Step.Force force
                    && isOn(recorded.steps().get(step), force.number())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOn(Step step, int number) {
        if (step instanceof Step.Enter enter) {
            return enter.folder() == number;
        }
        if (step instanceof Step.Leave leave) {
            return leave.folder() == number;
        }
        if (step instanceof Step.Rename rename) {
            return rename.from() == number || rename.to() == number;
        }
        return step instanceof Step.Data data && data.number() == number;
    }

    private void look(int[] fates, Consumer<Tree> check) {
        Tree state = state(fates);
        if (seen.add(state.text())) {
            check.accept(state);
        }
    }

    /** How many different states were looked at. */
    int count() {
        return seen.size();
    }

    private Tree state(int[] fates) {
        Tree tree = recorded.before().copy();
        recorded.after().folders.keySet().forEach(number -> tree.folders.putIfAbsent(number, new TreeMap<>()));
        recorded.after()
                .leaves
                .forEach((number, leaf) ->
                        tree.leaves.putIfAbsent(number, leaf.isLink() ? leaf : new Tree.Leaf(new byte[0], false)));
        for (int step = 0; step < fates.length; step++) {
            apply(recorded.steps().get(step), fates[step], tree);
        }
        return tree;
    }

    private static void apply(Step step, int fate, Tree tree) {
        if (step instanceof Step.Data data && fate != 1) {
            byte[] content = fate == ZEROS ? new byte[data.content().length] : data.content();
            tree.leaves.put(data.number(), new Tree.Leaf(content, false));
        } else if (step instanceof Step.Data data) {
            byte[] half = java.util.Arrays.copyOf(data.content(), data.content().length / 2);
            tree.leaves.put(data.number(), new Tree.Leaf(half, false));
        } else if (fate == 0 && step instanceof Step.Enter enter) {
            tree.folders.get(enter.folder()).put(enter.name(), enter.number());
        } else if (fate == 0 && step instanceof Step.Leave leave) {
            tree.folders.get(leave.folder()).remove(leave.name(), leave.number());
        } else if (fate == 0 && step instanceof Step.Rename rename) {
            Map<String, Integer> from = tree.folders.get(rename.from());
            from.remove(rename.name(), rename.number());
            tree.folders.get(rename.to()).put(rename.newName(), rename.number());
        }
    }
}
