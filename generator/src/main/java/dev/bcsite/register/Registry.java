package dev.bcsite.register;

import dev.bcsite.base.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where BigCommerce keeps one kind of thing for one channel: how to read all of it, and how to change it in as few
 * requests as the API allows.
 */
public interface Registry {

    Kind kind();

    /**
     * What is there now.
     *
     * @param keys what is asked about; a registry that can only be read whole gives more
     */
    List<Found> read(Set<ItemKey> keys) throws InterruptedException;

    /**
     * Looks whether the changes can be made from here, before the first of them is sent.
     *
     * @throws dev.bcsite.base.BcsiteException when something is missing
     */
    default void check(List<Change> changes) {}

    /**
     * Why a thing of ours cannot be taken away although nobody wants it any more: something of others would go with it.
     *
     * @param removal of a thing of this kind
     * @param going what is taken away before it and is still there
     */
    default Optional<Problem> obstacle(Change removal, Collection<Change> going) throws InterruptedException {
        return Optional.empty();
    }

    /**
     * Makes the changes, and tells the outcome of each as soon as it is known. What BigCommerce refuses for one of them
     * does not stop the others; whatever else goes wrong is thrown.
     *
     * @param changes all additions and changes, or all removals
     */
    void write(List<Change> changes, Outcomes outcomes) throws InterruptedException;
}
