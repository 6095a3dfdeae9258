package dev.bcsite.sandbox.customer;

import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.state.StoreState;
import java.util.List;
import java.util.stream.Stream;

/** Everything about customers that the management API can be asked. */
public final class CustomerArea {

    private final StoreState state;

    public CustomerArea(StoreState state) {
        this.state = state;
    }

    public List<Endpoint> endpoints() {
        return Stream.of(
                        new CustomersApi(state).endpoints(),
                        new AddressesApi(state).endpoints(),
                        new AttributesApi(state).endpoints(),
                        new FormFields(state).endpoints(),
                        new CustomerSettingsApi(state).endpoints(),
                        new ConsentApi(state).endpoints(),
                        new CustomerGroupsApi(state).endpoints(),
                        new SubscribersApi(state).endpoints(),
                        new WishlistsApi(state).endpoints())
                .flatMap(List::stream)
                .toList();
    }
}
