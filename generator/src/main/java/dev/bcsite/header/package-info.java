/** The headers that pages should be served with, and how hosts are told of them. */
package dev.bcsite.header;
