package dev.bcsite.site;

import dev.bcsite.catalog.StorePage;
import dev.bcsite.site.view.ContactForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the form of a contact page, with the fields that the function and GraphQL Storefront take. */
final class ContactForms {

    /** BigCommerce's word on the page, and the one with which a message is sent; in the order of the form. */
    private static final List<Map.Entry<String, String>> NAMES = List.of(
            Map.entry("fullname", "fullName"),
            Map.entry("companyname", "companyName"),
            Map.entry("phone", "phoneNumber"),
            Map.entry("orderno", "orderNumber"),
            Map.entry("rma", "rmaNumber"));

    private ContactForms() {}

    /** Absent for pages of another kind. A field that we do not know could not be sent, so it is left out. */
    static Optional<ContactForm> of(StorePage page) {
        if (!page.kind().equals("contact_form")) {
            return Optional.empty();
        }
        List<String> fields = NAMES.stream()
                .filter(name -> page.contactFields().contains(name.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return Optional.of(new ContactForm(page.id(), fields));
    }
}
