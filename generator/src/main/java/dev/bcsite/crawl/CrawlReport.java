package dev.bcsite.crawl;

import dev.bcsite.base.Problem;
import java.util.List;

/**
 * What came of a crawl.
 *
 * @param asked how many addresses were asked for
 * @param problems links of BigCommerce that lead astray
 * @param notes what could not be told, or is not ours to mend
 */
public record CrawlReport(int asked, List<Problem> problems, List<Problem> notes) {

    public CrawlReport {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }
}
