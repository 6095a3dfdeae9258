package dev.bcsite.sandbox.content;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.Account;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Store;
import dev.bcsite.sandbox.table.Table;
import java.util.Optional;

/** The scripts of one API account. */
record OwnScripts(Table all, String client) implements Store {

    static OwnScripts of(StoreState state, Account account) {
        return new OwnScripts(state.table(Kind.SCRIPTS), account.clientId());
    }

    @Override
    public long version() {
        return -1;
    }

    @Override
    public long[] keys() {
        return all.having("api_client_id", client);
    }

    @Override
    public Optional<ObjectNode> row(long key) {
        return all.row(key).filter(row -> row.path("api_client_id").asText().equals(client));
    }

    @Override
    public void put(long key, ObjectNode row) {
        all.put(key, row);
    }

    @Override
    public long add(ObjectNode row) {
        return all.add(row);
    }

    @Override
    public boolean remove(long key) {
        return row(key).isPresent() && all.remove(key);
    }

    @Override
    public Optional<Long> keyOf(String id) {
        return all.keyOf(id).filter(key -> row(key).isPresent());
    }
}
