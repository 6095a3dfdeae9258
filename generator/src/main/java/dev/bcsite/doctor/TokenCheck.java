package dev.bcsite.doctor;

import dev.bcsite.base.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * What can be known of a storefront token from its own claims: whom it is for, until when, and what BigCommerce's dates
 * mean for it.
 *
 * <p>Such tokens are for browsers. BigCommerce refuses those made after June 2026 when a server sends them, and from
 * April 2027 on all of them.
 */
public final class TokenCheck implements Check {

    /** The first moment at which a new token no longer works from a server. */
    private static final Instant FOR_BROWSERS_ONLY = Instant.parse("2026-07-01T00:00:00Z");
    /** The first moment at which no old one does either. */
    private static final Instant END_ON_SERVERS = Instant.parse("2027-04-01T00:00:00Z");

    private static final Duration SOON = Duration.ofDays(30);
    private static final String MAKE_ANEW = "make a new one, and set BCSITE_STOREFRONT_TOKEN to it";

    private final Optional<Secret> token;
    private final List<StorefrontSetup> setups;
    private final InstantSource clock;

    /** @param token absent when none is set */
    public TokenCheck(Optional<Secret> token, List<StorefrontSetup> setups, InstantSource clock) {
        this.token = token;
        this.setups = List.copyOf(setups);
        this.clock = clock;
    }

    @Override
    public Area area() {
        return Area.TOKEN;
    }

    @Override
    public String subject() {
        return "BCSITE_STOREFRONT_TOKEN";
    }

    @Override
    public void look(Notebook notebook) {
        if (token.isEmpty()) {
            notebook.note(area(), subject(), "it is not set, so no token was looked at");
            return;
        }
        Optional<TokenClaims> claims = TokenClaims.of(token.get());
        if (claims.isEmpty()) {
            notebook.problem(area(), subject(), "it is no token for GraphQL Storefront", MAKE_ANEW);
            return;
        }
        kind(claims.get(), notebook);
        end(claims.get(), notebook);
        servers(claims.get(), notebook);
        setups.forEach(setup -> reach(claims.get(), setup, notebook));
    }

    private void kind(TokenClaims claims, Notebook notebook) {
        if (claims.kind().isPresent() && claims.kind().getAsLong() != TokenClaims.FOR_BROWSERS) {
            notebook.problem(
                    area(),
                    subject(),
                    "it is a token for servers, which must never be in a page",
                    "make a storefront token (POST /v3/storefront/api-token) and keep this one secret");
        }
    }

    private void end(TokenClaims claims, Notebook notebook) {
        Instant now = clock.instant();
        if (claims.ends().isEmpty()) {
            notebook.note(area(), subject(), "it does not say when it ends");
            return;
        }
        Instant ends = claims.ends().get();
        if (!now.isBefore(ends)) {
            notebook.problem(area(), subject(), "it ended on " + day(ends), MAKE_ANEW);
        } else if (now.plus(SOON).isAfter(ends)) {
            notebook.warning(area(), subject(), "it ends on " + day(ends), MAKE_ANEW);
        } else {
            notebook.well(area(), subject(), "it is good until " + day(ends));
        }
    }

    private void servers(TokenClaims claims, Notebook notebook) {
        boolean isForServers = claims.kind().isPresent() && claims.kind().getAsLong() != TokenClaims.FOR_BROWSERS;
        if (isForServers || claims.made().isEmpty()) {
            return;
        }
        Instant made = claims.made().get();
        String born = "it was made on " + day(made);
        if (!made.isBefore(FOR_BROWSERS_ONLY)) {
            notebook.note(area(), subject(), born + ", after 2026-06-30: it works in browsers, never from a server");
        } else if (clock.instant().isBefore(END_ON_SERVERS)) {
            notebook.warning(
                    area(),
                    subject(),
                    born + ", up to 2026-06-30: from servers it works until 2027-03-31 and no longer",
                    "let servers use a private token (POST /v3/storefront/api-token-private)");
        } else {
            notebook.note(
                    area(), subject(), born + ": it works in browsers, and since 2027-03-31 no longer from a server");
        }
    }

    private void reach(TokenClaims claims, StorefrontSetup setup, Notebook notebook) {
        if (!claims.channels().isEmpty() && !claims.channels().contains(setup.channel())) {
            notebook.problem(area(), subject(), "it is not for " + setup.name(), MAKE_ANEW);
        }
        Optional<String> origin = setup.url().map(SiteUrls::origin);
        boolean isKept = origin.filter(one -> claims.origins().stream().noneMatch(other -> isSame(one, other)))
                .isPresent();
        if (!claims.origins().isEmpty() && isKept) {
            notebook.problem(area(), subject(), "pages at " + origin.get() + " may not use it", MAKE_ANEW);
        }
    }

    private static boolean isSame(String origin, String other) {
        try {
            return other.equals("*") || SiteUrls.origin(URI.create(other)).equals(origin);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
