/** The verbs {@code generate}, {@code preview}, {@code sandbox} and {@code help} as a program. */
package dev.bcsite.cli;
