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
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

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

    /** How long other work in the store is waited for, where BigCommerce does one such thing at a time. */
    private static final Duration LONGEST_JOB = Duration.ofMinutes(10);

    private static final int TOO_MANY_REQUESTS = 429;

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

    Complaints complaints() {
        return complaints;
    }

    public RequestMeter meter() {
        return meter;
    }

    <T> T call(Endpoint<T> endpoint) throws InterruptedException {
        Retries retries = new Retries(random);
        Optional<Instant> busySince = Optional.empty();
        while (true) {
            Outcome<T> outcome = attempt(endpoint);
            if (outcome instanceof Outcome.Success<T> success) {
                return success.value();
            }
            if (outcome instanceof Outcome.Refused<T> refused) {
                throw new BcsiteException(refused.problem());
            }
            if (outcome instanceof Outcome.Faulty<T> faulty) {
                Optional<T> unsure = unsure(endpoint, faulty);
                if (unsure.isPresent()) {
                    return unsure.get();
                }
                waitToRetry(endpoint.request(), faulty, retries);
            }
            if (outcome instanceof Outcome.TooEarly<T> early) {
                busySince = busySince(endpoint, early, busySince);
                meter.retried("HTTP " + TOO_MANY_REQUESTS);
            }
        }
    }

    /** Since when the store is busy with what this endpoint has to wait for; complains when it has been for too long. */
    private Optional<Instant> busySince(Endpoint<?> endpoint, Outcome.TooEarly<?> early, Optional<Instant> busySince) {
        if (pace.refusedFor().compareTo(LONGEST_REFUSAL) > 0) {
            throw new BcsiteException(complaints.refusedForPace(endpoint, LONGEST_REFUSAL.toMinutes()));
        }
        if (early.namesTime() || endpoint.hintFor(TOO_MANY_REQUESTS).isEmpty()) {
            return Optional.empty();
        }
        Instant since = busySince.orElse(pace.now());
        if (Duration.between(since, pace.now()).compareTo(LONGEST_JOB) > 0) {
            throw new BcsiteException(complaints.refusedForJob(endpoint, early.problem(), LONGEST_JOB.toMinutes()));
        }
        return Optional.of(since);
    }

    private static <T> Optional<T> unsure(Endpoint<T> endpoint, Outcome.Faulty<T> faulty) {
        return faulty.mayBeDone() && !endpoint.request().isRepeatable()
                ? endpoint.whenUnsure(faulty.problem())
                : Optional.empty();
    }

    private void waitToRetry(ApiRequest request, Outcome.Faulty<?> faulty, Retries retries)
            throws InterruptedException {
        boolean mayRepeat = request.isRepeatable() || !faulty.mayBeDone();
        if (!mayRepeat || retries.count() >= faulty.mostRetries()) {
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
            boolean namesTime = limit.stayAway().isPresent();
            return new Outcome.TooEarly<>(namesTime, complaints.refused(endpoint, answer));
        }
        pace.leave(limit);
        return answered(endpoint, request, answer);
    }

    private <T> Outcome<T> failed(Endpoint<T> endpoint, IOException failure) {
        if (failure instanceof OversizedAnswerException) {
            Problem problem = complaints.unreadable(endpoint, failure.getMessage());
            return new Outcome.Faulty<>("oversized answer", problem, 0, true);
        }
        if (failure instanceof SSLException) {
            boolean wasSent = !(failure instanceof SSLHandshakeException);
            return new Outcome.Faulty<>("no secure connection", complaints.unreachable(failure), 0, wasSent);
        }
        if (failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException) {
            // A store that has never answered is more likely misspelt than down.
            return new Outcome.Faulty<>(
                    "no connection", complaints.unreachable(failure), wasReached ? PATIENT : 0, false);
        }
        String what = failure instanceof InterruptedIOException
                ? failure.getMessage()
                : "the connection broke off before the answer was whole";
        return new Outcome.Faulty<>("broken connection", complaints.broken(endpoint, what), PATIENT, true);
    }

    private <T> Outcome<T> answered(Endpoint<T> endpoint, ApiRequest request, Answer answer) {
        if (answer.isSuccess()) {
            return read(endpoint, request, answer);
        }
        Problem problem = isServerFault(answer.status())
                ? complaints.serverError(endpoint, answer.status())
                : complaints.refused(endpoint, answer);
        Optional<T> meant = endpoint.whenRefused(new Refusal(answer.status(), Complaints.body(answer), problem));
        if (meant.isPresent()) {
            return new Outcome.Success<>(meant.get());
        }
        return isServerFault(answer.status())
                ? new Outcome.Faulty<>("HTTP " + answer.status(), problem, PATIENT, true)
                : new Outcome.Refused<>(problem);
    }

    private <T> Outcome<T> read(Endpoint<T> endpoint, ApiRequest request, Answer answer) {
        try {
            return new Outcome.Success<>(endpoint.read(
                    request.isAnswerRead() ? JsonBody.read(answer, endpoint.unwanted()) : MissingNode.getInstance()));
        } catch (UnreadableAnswerException e) {
            Problem problem = e.isCutOff()
                    ? complaints.broken(endpoint, e.getMessage())
                    : complaints.unreadable(endpoint, e.getMessage());
            return new Outcome.Faulty<>("unreadable answer", problem, e.isCutOff() ? PATIENT : CAUTIOUS, true);
        } catch (UnreadableRowException e) {
            Problem problem = complaints.unreadableRow(endpoint, e.getMessage());
            return request.isRepeatable()
                    ? new Outcome.Refused<>(problem)
                    : new Outcome.Faulty<>("unreadable answer", problem, 0, true);
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
