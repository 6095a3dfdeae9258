/**
 * What every front end does in the same way: choose the configuration, start the sandbox where there is no store, find
 * the credentials, build, preview, and say how it went. The command line and the Maven plugin add only their manners.
 */
package dev.bcsite.front;
