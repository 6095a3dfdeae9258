/** HTML to disk: whole, and only what changed. */
package dev.bcsite.publish;
