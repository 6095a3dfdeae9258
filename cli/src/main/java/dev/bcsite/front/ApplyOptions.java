package dev.bcsite.front;

/** How a plan is applied. */
public record ApplyOptions(boolean onlyShows, Check check) {

    /** Where BigCommerce's links are followed afterwards. */
    public enum Check {
        NONE,
        BUILT_SITE,
        PUBLIC_ADDRESS
    }

    public static ApplyOptions of(boolean onlyShows, boolean unchecked, boolean live) {
        return new ApplyOptions(onlyShows, unchecked ? Check.NONE : live ? Check.PUBLIC_ADDRESS : Check.BUILT_SITE);
    }
}
