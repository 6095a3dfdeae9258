package dev.bcsite.function.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What those who run the function see of it. */
class WatchTest {

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final Watch watch = new Watch(new PrintStream(log, true, StandardCharsets.UTF_8));

    @Test
    void countsAreWrittenAsPrometheusReadsThem() {
        watch.saw(new Watch.Seen("cart", 200, "", "", 5));
        watch.saw(new Watch.Seen("cart", 200, "", "", 6));
        watch.saw(new Watch.Seen("add", 503, "unavailable", "no answer within 2500 ms", 2501));

        assertEquals("""
                # TYPE bcsite_requests_total counter
                bcsite_requests_total{route="add",status="503"} 1
                bcsite_requests_total{route="cart",status="200"} 2
                # TYPE bcsite_refusals_total counter
                bcsite_refusals_total{reason="unavailable"} 1
                # TYPE bcsite_request_millis histogram
                bcsite_request_millis_bucket{le="5"} 1
                bcsite_request_millis_bucket{le="10"} 2
                bcsite_request_millis_bucket{le="25"} 2
                bcsite_request_millis_bucket{le="50"} 2
                bcsite_request_millis_bucket{le="100"} 2
                bcsite_request_millis_bucket{le="250"} 2
                bcsite_request_millis_bucket{le="500"} 2
                bcsite_request_millis_bucket{le="1000"} 2
                bcsite_request_millis_bucket{le="2500"} 2
                bcsite_request_millis_bucket{le="+Inf"} 3
                bcsite_request_millis_sum 2512
                bcsite_request_millis_count 3
                """, watch.metrics());
    }

    @Test
    void aLineOfTheLogHasWhatWentWrongOnlyWhenSomethingDid() {
        watch.saw(new Watch.Seen("cart", 200, "", "", 5));
        watch.saw(new Watch.Seen("add", 503, "unavailable", "the store answered 502", 31));

        assertEquals("""
                {"route":"cart","status":200,"millis":5}
                {"route":"add","status":503,"millis":31,"reason":"unavailable","detail":"the store answered 502"}
                """, log.toString(StandardCharsets.UTF_8));
    }
}
