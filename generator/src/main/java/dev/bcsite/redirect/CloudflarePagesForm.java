package dev.bcsite.redirect;

import dev.bcsite.base.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cloudflare Pages' {@code _redirects}: a line for each redirect, {@code FROM TO 301}.
 *
 * <p>Rules go before files there and compare paths letter by letter, so each old path stands with and without the slash
 * at its end as long as there is room. It reads {@value #RULES} rules without patterns, of up to {@value #LINE} letters
 * each; what is beyond that it drops without a word.
 *
 * @see <a href="https://developers.cloudflare.com/pages/configuration/redirects/">Redirects</a>
 */
final class CloudflarePagesForm implements HostForm {

    static final int RULES = 2_000;
    static final int LINE = 1_000;

    @Override
    public String file() {
        return "_redirects";
    }

    @Override
    public HostFiles files(RedirectMap map) {
        List<SiteRedirect> patterns = new ArrayList<>();
        List<SiteRedirect> queries = new ArrayList<>();
        List<SiteRedirect> kept = new ArrayList<>();
        for (SiteRedirect redirect : map.whereEndingsAreHidden()) {
            boolean pattern =
                    NetlifyForm.PATTERN.matcher(redirect.from().encoded()).find();
            boolean query = !redirect.from().query().isEmpty();
            (pattern ? patterns : query ? queries : kept).add(redirect);
        }
        List<Problem> notes = new ArrayList<>();
        HostForm.leftOut(file(), patterns, "Cloudflare would take part of the path for a pattern")
                .ifPresent(notes::add);
        HostForm.leftOut(file(), queries, "Cloudflare does not look at queries").ifPresent(notes::add);
        List<String> lines = lines(kept);
        return new HostFiles(HostFiles.file(file(), String.join("", lines)), problems(lines), notes);
    }

    private static List<String> lines(List<SiteRedirect> redirects) {
        List<String> both = new ArrayList<>();
        for (SiteRedirect redirect : redirects) {
            both.add(line(redirect.from(), redirect.to()));
            Optional<OldPath> other = redirect.from().otherSlash();
            other.ifPresent(path -> both.add(line(path, redirect.to())));
        }
        return both.size() <= RULES
                ? both
                : redirects.stream()
                        .map(redirect -> line(redirect.from(), redirect.to()))
                        .toList();
    }

    private static String line(OldPath from, Destination to) {
        return from.encoded() + " " + to.location() + " 301\n";
    }

    private List<Problem> problems(List<String> lines) {
        List<Problem> problems = new ArrayList<>();
        if (lines.size() > RULES) {
            problems.add(Problem.at(
                    file(),
                    "there are " + lines.size() + " redirects, and Cloudflare Pages reads only " + RULES,
                    "remove redirects that nobody asks for any more, or use Cloudflare's bulk redirects"));
        }
        for (String line : lines) {
            if (line.length() - 1 > LINE) {
                problems.add(Problem.at(
                        file(),
                        "the rule for " + line.substring(0, 60) + "... has " + (line.length() - 1)
                                + " letters, and Cloudflare Pages reads only " + LINE,
                        "give the page a shorter URL, or remove the redirect"));
            }
        }
        return problems;
    }
}
