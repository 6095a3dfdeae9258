package dev.bcsite.register;

/**
 * Something that is left alone, because it is not ours.
 *
 * @param wanted what we would have it say; empty when we would take it away
 * @param found what it says
 */
public record Conflict(ItemKey key, Fields wanted, Fields found, Reason reason) {

    /** What to adopt for it to become as wanted. */
    public ItemKey adoptable() {
        return reason == Reason.SITE_ELSEWHERE ? new ItemKey(Kind.SITE, "") : key;
    }

    /** Why it is not ours to change. */
    public enum Reason {
        /** It was there before we came. */
        FOREIGN("somebody else made it"),
        /** We made it, and somebody changed it or made it anew since. */
        CHANGED("somebody else changed it since bcsite set it"),
        /** BigCommerce would not take it as long as the channel site is where somebody else put it. */
        SITE_ELSEWHERE("BigCommerce takes it only on the domain of the channel site, which stays elsewhere");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
