package dev.bcsite.bigcommerce;

import java.util.List;

/**
 * What became of many rows that were written. Each row is in one of the lists, in the order in which they were sent.
 *
 * @param written as BigCommerce answered them, or as they were sent where it answers nothing
 * @param refused rows that BigCommerce does not take, each tried alone or refused by name
 */
public record BulkResult<T>(List<T> written, List<RefusedRow<T>> refused) {

    public BulkResult {
        written = List.copyOf(written);
        refused = List.copyOf(refused);
    }
}
