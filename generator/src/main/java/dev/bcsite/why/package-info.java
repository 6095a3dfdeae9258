/** Why a page is as it is: what it was made from, and which of that changed when it was last rendered. */
package dev.bcsite.why;
