/** Where old paths lead: what the site redirects, and how each host is told. */
package dev.bcsite.redirect;
