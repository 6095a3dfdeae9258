/** From the plan to what BigCommerce must know of it. */
package dev.bcsite.register;
