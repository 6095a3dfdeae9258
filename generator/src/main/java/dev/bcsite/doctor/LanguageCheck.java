package dev.bcsite.doctor;

import dev.bcsite.bigcommerce.StoreInquiry;
import dev.bcsite.catalog.Channel;
import dev.bcsite.catalog.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Whether the store has the currencies and languages that a storefront is configured for. */
public final class LanguageCheck implements Check {

    private final StoreInquiry inquiry;
    private final StorefrontSetup setup;
    private final Set<String> spoken;

    /** @param spoken languages that the theme has words in */
    public LanguageCheck(StoreInquiry inquiry, StorefrontSetup setup, Set<String> spoken) {
        this.inquiry = inquiry;
        this.setup = setup;
        this.spoken = new TreeSet<>(spoken);
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
        List<String> known =
                inquiry.currencies().stream().map(Currency::code).sorted().toList();
        if (!setup.currencies().isEmpty()) {
            Channel channel = inquiry.channel(setup.channel());
            setup.currencies().forEach(code -> currency(code, known, channel, notebook));
        }
        if (!setup.locales().isEmpty()) {
            String store = language(inquiry.state().store().language());
            setup.locales().forEach(locale -> locale(locale, store, notebook));
            ofStore(store, notebook);
        }
    }

    private void currency(String code, List<String> known, Channel channel, Notebook notebook) {
        if (!known.contains(code)) {
            notebook.problem(
                    area(),
                    subject(),
                    "the store has no currency " + code + ", only " + String.join(", ", known),
                    "enable it in the control panel, or take it out of the storefront's currencies");
        } else if (!channel.currencies().isEmpty() && !channel.currencies().contains(code)) {
            notebook.problem(
                    area(),
                    subject(),
                    code + " is not assigned to the channel, which has " + String.join(", ", channel.currencies()),
                    "assign it in the channel's settings, or take it out of the storefront's currencies");
        } else {
            notebook.well(area(), subject(), "it has " + code);
        }
    }

    private void locale(String locale, String store, Notebook notebook) {
        String language = language(locale);
        if (!spoken.contains(language)) {
            notebook.warning(
                    area(),
                    subject(),
                    "the theme has no words in " + locale + ", so it shows English ones",
                    "add strings/" + language + ".yaml to a theme of your own");
        } else if (!language.equals(store)) {
            notebook.note(
                    area(),
                    subject(),
                    "the store's own texts are in " + store + " and appear so on pages in " + locale);
        } else {
            notebook.well(area(), subject(), "it speaks " + locale);
        }
    }

    /** Then every page mixes languages, for nobody translates what the store says. */
    private void ofStore(String store, Notebook notebook) {
        if (setup.locales().stream().noneMatch(locale -> language(locale).equals(store))) {
            notebook.warning(
                    area(),
                    subject(),
                    "the store's language is " + store + ", and none of its locales is: "
                            + String.join(", ", setup.locales()),
                    "add " + store + " to the storefront's locales, or set the store's language in the control panel");
        }
    }

    private static String language(String locale) {
        return locale.split("[-_]")[0].toLowerCase(Locale.ROOT);
    }
}
