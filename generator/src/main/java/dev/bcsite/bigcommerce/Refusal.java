package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.base.Problem;

/**
 * An answer that says no.
 *
 * @param body missing where the answer is not JSON
 * @param problem what to tell unless the endpoint knows better
 */
record Refusal(int status, JsonNode body, Problem problem) {}
