package dev.bcsite.register;

import java.util.Optional;

/**
 * One thing to do at BigCommerce.
 *
 * @param id absent for what has yet to be made
 * @param before what it says when the change is planned; empty for what is not there
 * @param after what it says when the change is done; empty for what is taken away
 * @param original what to put back when it is no longer wanted; absent for what is ours from the beginning and can be
 *     taken away
 */
public record Change(
        Action action, ItemKey key, Optional<String> id, Fields before, Fields after, Optional<Fields> original) {

    /** What is done. */
    public enum Action {
        ADD("+", "add"),
        CHANGE("~", "change"),
        REMOVE("-", "remove");

        private final String sign;
        private final String word;

        Action(String sign, String word) {
            this.sign = sign;
            this.word = word;
        }

        public String sign() {
            return sign;
        }

        public String word() {
            return word;
        }
    }

    static Change add(Wanted wanted) {
        return new Change(Action.ADD, wanted.key(), Optional.empty(), Fields.NONE, wanted.fields(), wanted.left());
    }

    static Change change(Found found, Fields after, Optional<Fields> original) {
        return new Change(
                Action.CHANGE,
                found.key(),
                Optional.of(found.id()),
                found.fields().of(after),
                after,
                original);
    }

    static Change remove(Found found, Fields before) {
        return new Change(Action.REMOVE, found.key(), Optional.of(found.id()), before, Fields.NONE, Optional.empty());
    }

    boolean isRemoval() {
        return action == Action.REMOVE;
    }

    /** Whether it is this very thing that changes. */
    boolean isOf(Found found) {
        return key.equals(found.key()) && id.equals(Optional.of(found.id()));
    }

    /** Whether BigCommerce is as it will be after the change. */
    boolean isDone(Optional<Found> found) {
        return isRemoval()
                ? found.isEmpty()
                : found.filter(one -> one.fields().covers(after)).isPresent();
    }

    /** Whether BigCommerce is as it was when the change was planned. */
    boolean isPossible(Optional<Found> found) {
        return action == Action.ADD
                ? found.isEmpty()
                : found.filter(one -> Optional.of(one.id()).equals(id))
                        .filter(one -> one.fields().covers(before))
                        .isPresent();
    }
}
