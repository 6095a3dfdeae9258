/** The goals. They translate parameters, credentials and problems, and decide nothing. */
package dev.bcsite.maven;
