package dev.bcsite.function.store;

import java.util.List;

/** The store has understood the request and does not do it. Its words are for the log: what they say is not documented and may change. */
public final class StoreRefusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<String> messages;

    StoreRefusal(List<String> messages) {
        super(String.join("; ", messages), null, false, false);
        this.messages = List.copyOf(messages);
    }

    public List<String> messages() {
        return messages;
    }
}
