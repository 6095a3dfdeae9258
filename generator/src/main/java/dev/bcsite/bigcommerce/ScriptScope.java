package dev.bcsite.bigcommerce;

import java.util.Optional;

/** What writing a script needs: whatever runs where shoppers pay needs a scope of its own. */
final class ScriptScope {

    private ScriptScope() {}

    static Optional<String> hintFor(int status, Script script) {
        if (status != 403) {
            return Optional.empty();
        }
        String usual = Scope.CONTENT.toModify();
        return Optional.of(
                script.visibility().equals("storefront")
                        ? "give the API account the scope " + usual
                        : "give the API account the scopes " + usual + " and " + Scope.CHECKOUT_CONTENT.toModify());
    }
}
