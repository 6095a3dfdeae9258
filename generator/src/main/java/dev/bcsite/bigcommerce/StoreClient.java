package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Pause;
import dev.bcsite.base.Problem;
import dev.bcsite.catalog.UnreadableRowException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import javax.net.ssl.SSLException;

/**
 * Asks one store, at the pace the store allows.
 *
 * <p>Safe for several threads, which share one quota. A passing fault is tried again with growing pauses; a refusal, and a
 * fault that stays, is a BcsiteException with one {@link Problem} for the person who can put it right. Requests can be
 * interrupted.
 */
public final class StoreClient {

    /** For answers that come from BigCommerce, broken on their way or by its servers. */
    private static final int PATIENT = 6;

    /** For answers that may well come from something else than BigCommerce. */
    private static final int CAUTIOUS = 2;

    private static final Duration LONGEST_REFUSAL = Duration.ofHours(1);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int NOT_FOUND = 404;

    private final StoreAccess access;
    private final Transport transport;
    private final Pace pace;
    private final Pause pause;
    private final DoubleSupplier random;
    private final Complaints complaints;
    private final RequestMeter meter = new RequestMeter();
    private volatile boolean wasReached;

    /**
     * @param clock tells how windows of the quota pass; it should not jump
     * @param pause waits between attempts and for the next window
     */
    public StoreClient(StoreAccess access, InstantSource clock, Pause pause) {
        this(access, clock, pause, new SplittableRandom()::nextDouble, Deadlines.USUAL);
    }

    StoreClient(StoreAccess access, InstantSource clock, Pause pause, DoubleSupplier random, Deadlines deadlines) {
        this.access = access;
        this.transport = new Transport(access, deadlines);
        this.random = synchronizedly(random);
        this.pace = new Pace(clock, pause, this.random, meter);
        this.pause = pause;
        this.complaints = new Complaints(access);
    }

    /** For production: a steady clock and real waiting. */
    public static StoreClient of(StoreAccess access) {
        return new StoreClient(access, SteadyClock.startingNow(), Pause.sleeping());
    }

    public StoreAccess access() {
        return access;
    }

    public RequestMeter meter() {
        return meter;
    }

    <T> T call(Endpoint<T> endpoint) throws InterruptedException {
        Retries retries = new Retries(random);
        while (true) {
            Outcome<T> outcome = attempt(endpoint);
            if (outcome instanceof Outcome.Success<T> success) {
                return success.value();
            }
            if (outcome instanceof Outcome.Refused<T> refused) {
                throw new BcsiteException(refused.problem());
            }
            if (outcome instanceof Outcome.Faulty<T> faulty) {
                waitToRetry(endpoint.request(), faulty, retries);
                continue;
            }
            if (pace.refusedFor().compareTo(LONGEST_REFUSAL) > 0) {
                throw new BcsiteException(complaints.refusedForPace(endpoint, LONGEST_REFUSAL.toMinutes()));
            }
            meter.retried("HTTP " + TOO_MANY_REQUESTS);
        }
    }

    private void waitToRetry(ApiRequest request, Outcome.Faulty<?> faulty, Retries retries)
            throws InterruptedException {
        if (!request.isRepeatable() || retries.count() >= faulty.mostRetries()) {
            throw new BcsiteException(retries.count() == 0 ? faulty.problem() : afterRetries(faulty, retries.count()));
        }
        meter.retried(faulty.why());
        Duration wait = retries.next();
        meter.waited(wait);
        pause.of(wait);
    }

    private static Problem afterRetries(Outcome.Faulty<?> faulty, int retries) {
        Problem problem = faulty.problem();
        String finding = problem.finding() + " (" + (retries + 1) + " attempts)";
        return new Problem(problem.where(), finding, problem.remedy());
    }

    private <T> Outcome<T> attempt(Endpoint<T> endpoint) throws InterruptedException {
        ApiRequest request = endpoint.request();
        Pace.Ticket ticket = pace.enter();
        meter.sent(request.name());
        Answer answer;
        try {
            answer = transport.send(request);
        } catch (IOException e) {
            pace.lost();
            return failed(endpoint, e);
        } catch (InterruptedException | RuntimeException e) {
            pace.lost();
            throw e;
        }
        wasReached = true;
        RateLimit limit = RateLimit.of(answer.headers());
        if (answer.status() == TOO_MANY_REQUESTS) {
            pace.refused(ticket, limit);
            return new Outcome.TooEarly<>();
        }
        pace.leave(limit);
        return answered(endpoint, request, answer);
    }

    private <T> Outcome<T> failed(Endpoint<T> endpoint, IOException failure) {
        if (failure instanceof OversizedAnswerException) {
            return new Outcome.Refused<>(complaints.unreadable(endpoint, failure.getMessage()));
        }
        if (failure instanceof SSLException) {
            return new Outcome.Refused<>(complaints.unreachable(failure));
        }
        if (failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException) {
            // A store that has never answered is more likely misspelt than down.
            return new Outcome.Faulty<>("no connection", complaints.unreachable(failure), wasReached ? PATIENT : 0);
        }
        String what = failure instanceof InterruptedIOException
                ? failure.getMessage()
                : "the connection broke off before the answer was whole";
        return new Outcome.Faulty<>("broken connection", complaints.broken(endpoint, what), PATIENT);
    }

    private <T> Outcome<T> answered(Endpoint<T> endpoint, ApiRequest request, Answer answer) {
        if (answer.isSuccess()) {
            return read(endpoint, request, answer);
        }
        if (isServerFault(answer.status())) {
            Problem problem = complaints.serverError(endpoint, answer.status());
            return new Outcome.Faulty<>("HTTP " + answer.status(), problem, PATIENT);
        }
        Optional<T> nothing = answer.status() == NOT_FOUND ? endpoint.whenNotFound() : Optional.empty();
        return nothing.<Outcome<T>>map(Outcome.Success::new)
                .orElseGet(() -> new Outcome.Refused<>(complaints.refused(endpoint, answer)));
    }

    private <T> Outcome<T> read(Endpoint<T> endpoint, ApiRequest request, Answer answer) {
        try {
            return new Outcome.Success<>(
                    endpoint.read(request.isRead() ? JsonBody.read(answer) : MissingNode.getInstance()));
        } catch (UnreadableAnswerException e) {
            Problem problem = e.isCutOff()
                    ? complaints.broken(endpoint, e.getMessage())
                    : complaints.unreadable(endpoint, e.getMessage());
            return new Outcome.Faulty<>("unreadable answer", problem, e.isCutOff() ? PATIENT : CAUTIOUS);
        } catch (UnreadableRowException e) {
            return new Outcome.Refused<>(complaints.unreadableRow(endpoint, e.getMessage()));
        }
    }

    /** 501 is left out: what is not supported now will not be a second later. */
    private static boolean isServerFault(int status) {
        return status == 500 || status == 502 || status == 503 || status == 504;
    }

    private static DoubleSupplier synchronizedly(DoubleSupplier random) {
        return () -> {
            synchronized (random) {
                return random.getAsDouble();
            }
        };
    }
}
