package dev.bcsite.site.view;

import java.util.Optional;

/**
 * A page that somebody wrote: Markdown in the project, or a page of the store's control panel.
 *
 * @param contact absent for all but contact pages of the control panel
 */
public record ContentView(String title, Markup body, Optional<ContactForm> contact) {}
