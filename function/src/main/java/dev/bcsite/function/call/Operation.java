package dev.bcsite.function.call;

/** One of the things that the function does. It holds nothing between calls, and threads may share it. */
@FunctionalInterface
public interface Operation {

    /**
     * @throws dev.bcsite.function.http.Refusal when it is not done
     * @throws dev.bcsite.function.store.StoreTrouble when the store does not answer
     */
    Result run(Call call);
}
