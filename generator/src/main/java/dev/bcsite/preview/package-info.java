/**
 * Looking at a site locally: a loopback server for exactly the published files, live reload, and the page that says
 * why a rebuild failed. Knows nothing of how a site is built.
 */
package dev.bcsite.preview;
