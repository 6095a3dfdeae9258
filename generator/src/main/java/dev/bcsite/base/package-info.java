/** Words that every other package shares: problems, paths, URLs, digests, secrets, waiting. */
package dev.bcsite.base;
