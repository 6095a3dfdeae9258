package dev.bcsite.sandbox.state;

import dev.bcsite.sandbox.Reading;
import dev.bcsite.sandbox.Readings;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which tokens open the store, and which scopes each has. Safe to use from several threads. */
public final class Access {

    private final Map<String, Grant> grants = new HashMap<>();
    private final Set<Scope> spelledOtherwise = EnumSet.noneOf(Scope.class);

    private record Grant(Account account, Set<String> scopes) {}

    /** From now on scopes are spelled as these readings have them; what was granted in another spelling is lacking. */
    public synchronized void play(Readings readings) {
        spelledOtherwise.clear();
        if (readings.has(Reading.CHECKOUT_SCOPE_IS_PLURAL)) {
            spelledOtherwise.add(Scope.CHECKOUTS);
        }
        if (readings.has(Reading.TOKEN_SCOPE_HAS_A_DASH)) {
            spelledOtherwise.add(Scope.STOREFRONT_TOKENS);
        }
    }

    /** The parameter name that allows reading and writing. */
    public synchronized String modify(Scope scope) {
        return spelledOtherwise.contains(scope) ? scope.otherSpelling() : scope.modify();
    }

    /** The parameter name that allows reading only. */
    public synchronized String readOnly(Scope scope) {
        return spelledOtherwise.contains(scope)
                ? scope.readOnly().replace(scope.modify(), scope.otherSpelling())
                : scope.readOnly();
    }

    /** Lets a token of the store's first API account do everything. */
    public void grant(String token) {
        grant(
                token,
                Account.FIRST,
                EnumSet.allOf(Scope.class).stream().map(this::modify).collect(Collectors.toSet()));
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
            grant.scopes.remove(modify(scope));
            grant.scopes.remove(readOnly(scope));
        });
    }

    /** From now on every token can only read with this scope. */
    public synchronized void makeReadOnly(Scope scope) {
        takeAway(scope);
        grants.values().forEach(grant -> grant.scopes.add(readOnly(scope)));
    }

    /** Gives the scope back to every token. */
    public synchronized void giveBack(Scope scope) {
        grants.values().forEach(grant -> grant.scopes.add(modify(scope)));
    }

    public synchronized boolean knows(Optional<String> token) {
        return token.isPresent() && grants.containsKey(token.get());
    }

    public synchronized boolean allows(String token, Scope scope, boolean writing) {
        Set<String> scopes = grants.containsKey(token) ? grants.get(token).scopes : Set.of();
        return scope == Scope.NONE || scopes.contains(modify(scope)) || !writing && scopes.contains(readOnly(scope));
    }

    /** Whether any token of an API account may write with this scope. */
    public synchronized boolean allows(Account account, Scope scope) {
        return grants.values().stream()
                .anyMatch(grant -> grant.account.equals(account) && grant.scopes.contains(modify(scope)));
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
