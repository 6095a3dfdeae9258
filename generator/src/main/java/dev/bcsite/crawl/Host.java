package dev.bcsite.crawl;

import java.io.IOException;

/** Answers for a site: its published folder, or the public address. */
public interface Host {

    /** @param path encoded, from the first slash on, with its query */
    Answer get(String path) throws IOException, InterruptedException;

    /** As messages name it. */
    String name();

    /** Whether it answers all that shoppers can reach; the folder knows nothing of functions and of the host's redirects. */
    boolean isPublic();
}
