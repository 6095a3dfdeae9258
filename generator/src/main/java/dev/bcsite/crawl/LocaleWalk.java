package dev.bcsite.crawl;

import java.io.IOException;

/** Asks for the pages of a locale that no route of BigCommerce's leads to; shoppers get there from page to page. */
final class LocaleWalk {

    private static final String REMEDY = "build again, and publish all of the output folder";

    private final Crawl crawl;
    private final Subjects subjects;
    private final Sample sample;

    LocaleWalk(Crawl crawl, Subjects subjects, Sample sample) {
        this.crawl = crawl;
        this.subjects = subjects;
        this.sample = sample;
    }

    void run() throws IOException, InterruptedException {
        for (String type : RouteWalk.TYPES) {
            for (Subject subject : subjects.of(type, sample)) {
                visit(subject);
            }
        }
    }

    private void visit(Subject subject) throws IOException, InterruptedException {
        Answer answer = crawl.ask(subject.page().encoded());
        String where = "page " + subject.page().encoded();
        if (!answer.isPage()) {
            crawl.problem(where, "for " + subject + " " + crawl.host().name() + " " + answer, REMEDY);
        } else if (!crawl.isPage(answer, subject.page())) {
            crawl.problem(where, "for " + subject + " " + crawl.host().name() + " has another page there", REMEDY);
        }
    }
}
