package dev.bcsite.doctor;

import dev.bcsite.bigcommerce.Channels;
import dev.bcsite.bigcommerce.StoreChannel;
import dev.bcsite.bigcommerce.StoreInquiry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether a channel is there, is a storefront, is on, and has something to sell. */
public final class ChannelCheck implements Check {

    private static final String SWITCH_ON = "switch it to active in the control panel when the site is up";

    private final StoreInquiry inquiry;
    private final Channels channels;
    private final StorefrontSetup setup;

    public ChannelCheck(StoreInquiry inquiry, Channels channels, StorefrontSetup setup) {
        this.inquiry = inquiry;
        this.channels = channels;
        this.setup = setup;
    }

    @Override
    public Area area() {
        return Area.CHANNEL;
    }

    @Override
    public String subject() {
        return setup.name();
    }

    @Override
    public void look(Notebook notebook) throws InterruptedException {
        List<StoreChannel> all = channels.list();
        Optional<StoreChannel> ours =
                all.stream().filter(one -> one.id() == setup.channel()).findFirst();
        if (ours.isEmpty()) {
            missing(all, notebook);
            return;
        }
        kind(ours.get(), notebook);
        status(ours.get(), notebook);
        products(notebook);
    }

    private void missing(List<StoreChannel> all, Notebook notebook) {
        String others = all.stream()
                .filter(one -> one.type().equals("storefront") && !one.status().equals("deleted"))
                .map(one -> one.id() + " \"" + one.name() + "\"")
                .collect(Collectors.joining(", "));
        notebook.problem(
                area(),
                subject(),
                "the store has no such channel",
                "take one that it has (" + others + "), or make one with bcsite plan --create-channel NAME");
    }

    private void kind(StoreChannel channel, Notebook notebook) {
        if (!channel.type().equals("storefront")) {
            notebook.problem(
                    area(),
                    subject(),
                    "\"" + channel.name() + "\" is of the type " + channel.type() + " and no storefront",
                    "take a channel of the type storefront");
        } else if (channel.platform().equals("bigcommerce")) {
            notebook.note(
                    area(),
                    subject(),
                    "\"" + channel.name() + "\" is BigCommerce's own storefront, which stays reachable at its own"
                            + " address");
        } else {
            notebook.well(area(), subject(), "\"" + channel.name() + "\" is a storefront");
        }
    }

    private void status(StoreChannel channel, Notebook notebook) {
        String found = "its status is " + channel.status();
        switch (channel.status()) {
            case "active" -> notebook.well(area(), subject(), found);
            case "prelaunch" ->
                notebook.warning(area(), subject(), found + ", so BigCommerce sends nobody there yet", SWITCH_ON);
            case "inactive", "connected", "disconnected" ->
                notebook.warning(area(), subject(), found + " and not active", SWITCH_ON);
            default ->
                notebook.problem(
                        area(),
                        subject(),
                        found,
                        "take another channel, or make one with bcsite plan --create-channel NAME");
        }
    }

    private void products(Notebook notebook) throws InterruptedException {
        Optional<Long> count = inquiry.products(setup.channel());
        if (count.filter(number -> number == 0).isPresent()) {
            notebook.problem(
                    area(),
                    subject(),
                    "no visible product is assigned to it",
                    "assign products to the channel in the control panel, or make them visible");
        } else {
            notebook.well(
                    area(), subject(), count.map(number -> number + " products").orElse("it has products"));
        }
    }
}
