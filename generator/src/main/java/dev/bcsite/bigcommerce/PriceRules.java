package dev.bcsite.bigcommerce;

import dev.bcsite.base.Digest;
import dev.bcsite.catalog.SnapshotWriter;
import dev.bcsite.catalog.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads what prices depend on beside the products: price lists, whom they are for, and taxes. A pull of changes asks for prices again where
 * these have changed, since no product is a modified one by it.
 *
 * <p>The discounts of the customer group that guests belong to are not read, which would take a scope that nothing else
 * needs: a pull of everything brings what changes in them.
 */
final class PriceRules {

    private static final String LISTS = "/v3/pricelists";

    private final StoreClient client;
    private final SnapshotWriter writer;
    private final PullOrder order;

    PriceRules(StoreClient client, SnapshotWriter writer, PullOrder order) {
        this.client = client;
        this.writer = writer;
        this.order = order;
    }

    void pull() throws InterruptedException {
        List<String> rules = new ArrayList<>();
        rules.add(writer.store().map(Store::currency).orElse(""));
        rules.addAll(client.call(new ListTaxRates()));
        SortedMap<Long, Digest> listed = new TreeMap<>();
        List<ListPriceRules.Rule> lists = read(LISTS, "price list");
        if (!lists.isEmpty()) {
            List<ListPriceRules.Rule> assignments = read(LISTS + "/assignments", "price list assignment");
            lists.forEach(list -> rules.add(list.text()));
            assignments.forEach(assignment -> rules.add(assignment.text()));
            addRecords(assignments, listed);
        }
        writer.putPriceRules(String.join("\n", rules), listed);
    }

    private List<ListPriceRules.Rule> read(String path, String noun) throws InterruptedException {
        return WholeList.read(client, page -> new ListPriceRules(path, noun, page));
    }

    private void addRecords(List<ListPriceRules.Rule> assignments, SortedMap<Long, Digest> listed)
            throws InterruptedException {
        List<Long> lists = assignments.stream()
                .filter(rule -> rule.channel() == 0 || order.channelIds().contains(rule.channel()))
                .map(ListPriceRules.Rule::list)
                .distinct()
                .sorted()
                .toList();
        for (long list : lists) {
            Page<ListPriceRecords.Priced> page;
            int number = 1;
            do {
                page = client.call(new ListPriceRecords(list, number++));
                // In whatever order they come: adding does not mind.
                page.rows().forEach(priced -> listed.merge(priced.product(), priced.digest(), PriceRules::sum));
            } while (!page.isLast() && !page.rows().isEmpty());
        }
    }

    private static Digest sum(Digest one, Digest other) {
        return new Digest(one.high() + other.high(), one.low() + other.low());
    }
}
