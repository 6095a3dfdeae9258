// The part of BigCommerce's library that its loader gives to pages that ask for "embedded-checkout".
import { embedCheckout } from "embedded-checkout";

window.embeddedCheckoutKit = { embedCheckout };
