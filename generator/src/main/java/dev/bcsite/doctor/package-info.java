/** Looks at everything a storefront depends on, and says what is wrong and what to do. */
package dev.bcsite.doctor;
