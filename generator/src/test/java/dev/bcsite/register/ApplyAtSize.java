package dev.bcsite.register;

import dev.bcsite.base.Progress;
import dev.bcsite.base.Secret;
import dev.bcsite.bigcommerce.Metafields;
import dev.bcsite.bigcommerce.StoreAccess;
import dev.bcsite.bigcommerce.StoreClient;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The registration of a large shop that has moved: 10,000 redirects, and 500 routes that no pattern covers. */
final class ApplyAtSize {

    static final int REDIRECTS = 10_000;
    static final int ROUTES = 500;

    private ApplyAtSize() {}

    /** Plans and applies in a process of its own; prints how many changes were made, and the most heap in MB. */
    public static void main(String[] arguments) throws InterruptedException {
        StoreAccess access = new StoreAccess(arguments[0], URI.create(arguments[1]), new Secret(arguments[2]));
        StoreClient client = new StoreClient(access, Instant::now, duration -> {});
        ChannelId channel = ChannelId.of(TestStore.CHANNEL);
        Metafields metafields = new Metafields(client);
        StoreLock lock = new StoreLock(metafields, "elsewhere", Instant::now);
        StoreLedger ledger = new StoreLedger(metafields, channel, lock);
        Registrar registrar =
                new Registrar(TestStore.CHANNEL, Registries.of(client, channel), ledger, Progress.silent());

        int done = registrar
                .apply(registrar.plan(wanted(), TestStore.KINDS, Adoption.NOTHING))
                .done()
                .size();
        System.out.println(done + " " + mostHeap() / 1_000_000);
    }

    static List<Wanted> wanted() {
        List<Wanted> wanted = new ArrayList<>();
        for (int i = 0; i < REDIRECTS; i++) {
            String from = "/shop/category-" + i % 100 + "/an-old-name-of-product-" + i + "/";
            String to = i % 2 == 0 ? "product " + (i + 1) : "/a-new-name-of-product-" + i + "/";
            wanted.add(Wanted.of(Kind.REDIRECT, from, Fields.of("to", to)));
        }
        for (int i = 1; i <= ROUTES; i++) {
            wanted.add(Wanted.of(Kind.ROUTE, "product " + i, Fields.of("route", "/a-name-of-its-own-" + i + "/")));
        }
        return wanted;
    }

    /** With garbage that nobody had to clear away yet. */
    private static long mostHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
