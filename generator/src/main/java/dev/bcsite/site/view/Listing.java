package dev.bcsite.site.view;

import java.util.List;

/**
 * A page of a longer list.
 *
 * @param cards finished cards, in order
 * @param total how many there are on all pages
 * @param first number of the first card on this page, from 1; 0 when the list is empty
 * @param last number of the last card on this page
 * @param sorts the orders to choose from; empty when there is nothing to choose
 * @param pages links to the pages; empty when there is one
 */
public record Listing(List<Markup> cards, int total, int first, int last, List<SortLink> sorts, List<PageLink> pages) {

    /** An order that the list can be shown in. */
    public record SortLink(String name, String url, boolean current) {}

    /**
     * A page of the list.
     *
     * @param kind number, previous, next or gap; a gap has no URL
     */
    public record PageLink(String kind, int number, String url, boolean current) {}
}
