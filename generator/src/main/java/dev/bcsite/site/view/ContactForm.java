package dev.bcsite.site.view;

import java.util.List;

/**
 * The form of a contact page. It always asks for an e-mail address and a message; what else, the merchant decides, and shoppers may leave it out.
 *
 * @param page the page's id at the store
 * @param fields those that the page asks for, named as the function takes them: {@code fullName}, {@code companyName}, {@code phoneNumber},
 *     {@code orderNumber}, {@code rmaNumber}, in this order
 */
public record ContactForm(long page, List<String> fields) {

    public ContactForm {
        fields = List.copyOf(fields);
    }
}
