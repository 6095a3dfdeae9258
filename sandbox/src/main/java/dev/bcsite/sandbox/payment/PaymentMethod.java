package dev.bcsite.sandbox.payment;

import java.util.Arrays;
import java.util.Optional;

/** The means of payment of the store. All are for testing: no money moves. */
public enum PaymentMethod {
    CARD("testgateway.card", "Test card", "card", "stored_card", "testgateway"),
    /** Like the card, but the money is only reserved until the merchant captures it. */
    CARD_LATER("testgateway.authorize", "Test card, captured later", "card", "stored_card", "testgateway"),
    PAYPAL("testgateway.paypal", "Test PayPal", "paypal", "stored_paypal_account", "testgateway"),
    BANK("testgateway.bank", "Test bank account", "bank", "stored_bank_account", "testgateway"),
    CERTIFICATE("bigcommerce.gift_certificate", "Gift Certificate", "gift_certificate", "", "giftcertificate"),
    CREDIT("bigcommerce.store_credit", "Store Credit", "store_credit", "", "storecredit");

    private final String id;
    private final String label;
    private final String type;
    private final String stored;
    private final String gateway;

    PaymentMethod(String id, String label, String type, String stored, String gateway) {
        this.id = id;
        this.label = label;
        this.type = type;
        this.stored = stored;
        this.gateway = gateway;
    }

    public static Optional<PaymentMethod> of(String id) {
        return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
    }

    public String id() {
        return id;
    }

    /** What orders call it. */
    public String label() {
        return label;
    }

    String type() {
        return type;
    }

    /** The type of instrument that customers have on file for it; empty when they have none. */
    String stored() {
        return stored;
    }

    String gateway() {
        return gateway;
    }

    boolean isCard() {
        return type.equals("card");
    }

    /** Only cards that are charged at once can be kept. */
    boolean keepsCards() {
        return this == CARD;
    }
}
