package dev.bcsite.redirect;

import dev.bcsite.base.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Netlify's {@code _redirects}: a line for each redirect, {@code FROM [QUERY] TO 301}, the first that matches wins.
 *
 * <p>Netlify folds the slash at the end before it compares and hands queries on by itself. A file goes before a rule as
 * long as the status has no exclamation mark, so ours have none. There is no limit in numbers, but from
 * {@value #DISCOURAGED} rules on Netlify advises against them and a deploy may fail.
 *
 * @see <a href="https://docs.netlify.com/manage/routing/redirects/overview/">Redirects and rewrites</a>
 */
final class NetlifyForm implements HostForm {

    static final int DISCOURAGED = 10_000;

    /** What would be a placeholder or match anything. */
    static final Pattern PATTERN = Pattern.compile(":[A-Za-z]|\\*");

    /** Queries of which it is sure how they are compared: plain names with plain values. */
    private static final Pattern PLAIN_QUERY = Pattern.compile("[\\w.~-]+=[\\w.~-]+(&[\\w.~-]+=[\\w.~-]+)*");

    @Override
    public String file() {
        return "_redirects";
    }

    @Override
    public HostFiles files(RedirectMap map) {
        List<SiteRedirect> patterns = new ArrayList<>();
        List<SiteRedirect> queries = new ArrayList<>();
        List<String> first = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (SiteRedirect redirect : map.whereEndingsAreHidden()) {
            String query = redirect.from().query();
            if (PATTERN.matcher(redirect.from().encoded()).find()) {
                patterns.add(redirect);
            } else if (query.isEmpty()) {
                lines.add(line(redirect, ""));
            } else if (PLAIN_QUERY.matcher(query).matches()) {
                first.add(line(redirect, query.replace('&', ' ') + " "));
            } else {
                queries.add(redirect);
            }
        }
        first.addAll(lines);
        List<Problem> notes = new ArrayList<>();
        HostForm.leftOut(file(), patterns, "Netlify would take part of the path for a pattern")
                .ifPresent(notes::add);
        HostForm.leftOut(file(), queries, "Netlify compares only plain queries such as id=3")
                .ifPresent(notes::add);
        if (first.size() >= DISCOURAGED) {
            notes.add(Problem.at(
                    file(),
                    "it has " + first.size() + " rules, and Netlify advises against " + DISCOURAGED + " or more",
                    "look whether the deploy succeeds; remove redirects that nobody asks for any more"));
        }
        return new HostFiles(HostFiles.file(file(), String.join("", first)), List.of(), notes);
    }

    private static String line(SiteRedirect redirect, String query) {
        return redirect.from().encoded() + " " + query + redirect.to().location() + " 301\n";
    }
}
