package dev.bcsite.sandbox.state;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which tokens open the store, and which scopes each has. Safe to use from several threads. */
public final class Access {

    private final Map<String, Set<String>> scopesOfTokens = new HashMap<>();

    /** Lets a token do everything. */
    public synchronized void grant(String token) {
        scopesOfTokens.put(token, allScopes());
    }

    /** Lets a token do exactly this; parameter names, read-only ones included. */
    public synchronized void grant(String token, Set<String> scopes) {
        scopesOfTokens.put(token, new TreeSet<>(scopes));
    }

    /** From now on the token is unknown: 401. */
    public synchronized void revoke(String token) {
        scopesOfTokens.remove(token);
    }

    /** From now on every token lacks the scope, for reading and for writing: 403. */
    public synchronized void takeAway(Scope scope) {
        scopesOfTokens.values().forEach(scopes -> {
            scopes.remove(scope.modify());
            scopes.remove(scope.readOnly());
        });
    }

    /** From now on every token can only read with this scope. */
    public synchronized void makeReadOnly(Scope scope) {
        takeAway(scope);
        scopesOfTokens.values().forEach(scopes -> scopes.add(scope.readOnly()));
    }

    /** Gives the scope back to every token. */
    public synchronized void giveBack(Scope scope) {
        scopesOfTokens.values().forEach(scopes -> scopes.add(scope.modify()));
    }

    public synchronized boolean knows(Optional<String> token) {
        return token.isPresent() && scopesOfTokens.containsKey(token.get());
    }

    public synchronized boolean allows(String token, Scope scope, boolean writing) {
        Set<String> scopes = scopesOfTokens.getOrDefault(token, Set.of());
        return scopes.contains(scope.modify()) || !writing && scopes.contains(scope.readOnly());
    }

    private static Set<String> allScopes() {
        Set<String> all = new TreeSet<>();
        Arrays.stream(Scope.values()).map(Scope::modify).forEach(all::add);
        return all;
    }
}
