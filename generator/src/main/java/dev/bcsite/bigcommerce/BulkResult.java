package dev.bcsite.bigcommerce;

import java.util.List;

/**
 * What became of many rows that were written.
 *
 * @param written as BigCommerce answered them, or as they were sent where it answers nothing; ascending by id
 * @param refused rows that BigCommerce does not take, each tried alone or refused by its position; as they were sent
 */
public record BulkResult<T>(List<T> written, List<RefusedRow<T>> refused) {

    public BulkResult {
        written = List.copyOf(written);
        refused = List.copyOf(refused);
    }
}
