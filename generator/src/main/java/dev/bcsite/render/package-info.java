/** From the plan of a page to its bytes. */
package dev.bcsite.render;
