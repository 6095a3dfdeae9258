package dev.bcsite.sandbox.state;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which tokens open the store, and which scopes each has. Safe to use from several threads. */
public final class Access {

    private final Map<String, Grant> grants = new HashMap<>();

    private record Grant(Account account, Set<String> scopes) {}

    /** Lets a token of the store's first API account do everything. */
    public void grant(String token) {
        grant(token, Account.FIRST, allScopes());
    }

    /** Lets a token of the first API account do exactly this; parameter names, read-only ones included. */
    public void grant(String token, Set<String> scopes) {
        grant(token, Account.FIRST, scopes);
    }

    public synchronized void grant(String token, Account account, Set<String> scopes) {
        grants.put(token, new Grant(account, new TreeSet<>(scopes)));
    }

    /** From now on the token is unknown: 401. */
    public synchronized void revoke(String token) {
        grants.remove(token);
    }

    /** From now on every token lacks the scope, for reading and for writing: 403. */
    public synchronized void takeAway(Scope scope) {
        grants.values().forEach(grant -> {
            grant.scopes.remove(scope.modify());
            grant.scopes.remove(scope.readOnly());
        });
    }

    /** From now on every token can only read with this scope. */
    public synchronized void makeReadOnly(Scope scope) {
        takeAway(scope);
        grants.values().forEach(grant -> grant.scopes.add(scope.readOnly()));
    }

    /** Gives the scope back to every token. */
    public synchronized void giveBack(Scope scope) {
        grants.values().forEach(grant -> grant.scopes.add(scope.modify()));
    }

    public synchronized boolean knows(Optional<String> token) {
        return token.isPresent() && grants.containsKey(token.get());
    }

    public synchronized boolean allows(String token, Scope scope, boolean writing) {
        Set<String> scopes = grants.containsKey(token) ? grants.get(token).scopes : Set.of();
        return scope == Scope.NONE || scopes.contains(scope.modify()) || !writing && scopes.contains(scope.readOnly());
    }

    /** Whether any token of an API account may write with this scope. */
    public synchronized boolean allows(Account account, Scope scope) {
        return grants.values().stream()
                .anyMatch(grant -> grant.account.equals(account) && grant.scopes.contains(scope.modify()));
    }

    /** The API account that a known token belongs to. */
    public synchronized Account account(String token) {
        return grants.containsKey(token) ? grants.get(token).account : Account.FIRST;
    }

    /** Every API account that has a token, each once, by client id. */
    public synchronized List<Account> accounts() {
        return grants.values().stream()
                .map(Grant::account)
                .distinct()
                .sorted(Comparator.comparing(Account::clientId))
                .toList();
    }

    /** Every scope's parameter name for reading and writing. */
    public static Set<String> allScopes() {
        Set<String> all = new TreeSet<>();
        Arrays.stream(Scope.values()).map(Scope::modify).forEach(all::add);
        return all;
    }
}
