/** Which pages there should be, and what each of them may read. */
package dev.bcsite.plan;
