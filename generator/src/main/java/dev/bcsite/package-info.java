/** The whole build behind a few types: what front ends call. */
package dev.bcsite;
