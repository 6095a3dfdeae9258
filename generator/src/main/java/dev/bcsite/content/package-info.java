/** What the editors wrote: YAML with line numbers, front matter, Markdown documents and the files beside them. */
package dev.bcsite.content;
