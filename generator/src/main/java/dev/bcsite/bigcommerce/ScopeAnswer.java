package dev.bcsite.bigcommerce;

import dev.bcsite.base.Problem;
import java.util.Optional;

/**
 * Whether the API account may read with one scope.
 *
 * @param scope as the control panel names it, such as {@code Sites & Routes}
 * @param refusal what came of trying; absent when it may
 */
public record ScopeAnswer(String scope, Optional<Problem> refusal) {}
