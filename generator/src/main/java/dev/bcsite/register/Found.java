package dev.bcsite.register;

/**
 * One thing as it is at BigCommerce.
 *
 * <p>A setting that has its default value counts as not being there: to set it is to add it, and to remove it is to
 * give it its default again. So settings need no rules of their own.
 *
 * @param id what BigCommerce knows it by; for a part of something else, the id of that
 * @param left as people left it, where BigCommerce itself changed it since; else the same as the fields
 */
public record Found(ItemKey key, String id, Fields fields, Fields left) {

    public Found(ItemKey key, String id, Fields fields) {
        this(key, id, fields, fields);
    }
}
