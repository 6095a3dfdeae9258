package dev.bcsite.sandbox.channel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.OffsetPaging;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.http.Form;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.util.List;

/**
 * Jobs that import or export redirects as a file. A store works on one at a time; a second one is refused with a 429
 * that has nothing to do with quotas.
 */
final class RedirectJobs {

    private static final String PATH = "/v3/storefront/redirects/imex";
    private static final int LARGEST_FILE = 20 * 1024 * 1024;
    private static final Shape EXPORT = Shape.of(
            Field.whole("site_id").orNull(),
            Field.list("redirect_ids", Field.whole("")).orNone(),
            Field.bool("include_dynamic_target_urls").or(false));

    private final RedirectWork work;

    RedirectJobs(StoreState state, RedirectRows rows) {
        this.work = new RedirectWork(state, rows);
    }

    List<Endpoint> endpoints() {
        Endpoint list = Resource.at(PATH + "/jobs", Scope.CONTENT, exchange -> work.jobs())
                .uuid("id")
                .paging(OffsetPaging.of(10, 250))
                .filters(Filter.text("id"), Filter.text("type"), Filter.text("status"))
                .shape((exchange, row) -> RedirectWork.shown(row))
                .list();
        return List.of(
                Endpoint.get(PATH + "/jobs", Scope.CONTENT, exchange -> listed(list, exchange))
                        .live(),
                Endpoint.write("POST", PATH + "/export", Scope.CONTENT, this::startExport),
                Endpoint.write("POST", PATH + "/import", Scope.CONTENT, this::startImport),
                events("export"),
                events("import"),
                Endpoint.get(PATH + "/export/{job_id:uuid}/download", Scope.CONTENT, this::download)
                        .answering("text/csv")
                        .live());
    }

    /** Shows where the job in hand is now, and lets it take a step. */
    private Response listed(Endpoint list, Exchange exchange) {
        work.settle();
        Response answer = list.action().apply(exchange);
        work.current().ifPresent(work::step);
        return answer;
    }

    private Response startExport(Exchange exchange) {
        refuseSecond();
        ObjectNode wanted = EXPORT.created(exchange.object());
        int count = work.chosen(wanted).size();
        if (count == 0) {
            throw Refusal.of(409, "No redirects of the store are what the request asks for");
        }
        return started(work.start("export", wanted, count));
    }

    private Response startImport(Exchange exchange) {
        refuseSecond();
        Form.Upload file = exchange.form().file("import_file").orElseThrow(RedirectJobs::noFile);
        if (file.size() > LARGEST_FILE) {
            throw Refusal.of(413, "The file is too large; at most 20 MB are allowed");
        }
        String text = file.text();
        if (!RedirectFile.hasHeader(text)) {
            throw noFile();
        }
        ObjectNode job = work.start("import", Json.object(), RedirectFile.rows(text));
        work.keepFile(job, text);
        return started(job);
    }

    private static Refusal noFile() {
        return Refusal.of(400, "The form needs a CSV file named import_file, with the header of a redirects file");
    }

    private static Response started(ObjectNode job) {
        return Exchange.json(201, Json.object().set("id", job.get("id")));
    }

    private void refuseSecond() {
        work.settle();
        if (work.current().isPresent()) {
            throw Refusal.answering(Response.empty(429));
        }
    }

    private Endpoint events(String type) {
        return Endpoint.get(
                        PATH + "/" + type + "/{job_id:uuid}/events",
                        Scope.CONTENT,
                        exchange -> events(job(exchange, type)))
                .answering("text/event-stream")
                .live();
    }

    /** What happens to the job from now to its end: watching it is what makes it go on. */
    private Response events(ObjectNode job) {
        ObjectNode now = job;
        StringBuilder events = new StringBuilder(event(now));
        while (!RedirectWork.isDone(now)) {
            now = work.step(now);
            events.append(event(now));
        }
        return Response.of(200, "text/event-stream", events.toString());
    }

    private ObjectNode job(Exchange exchange, String type) {
        work.settle();
        return work.jobs()
                .keyOf(exchange.text("job_id"))
                .flatMap(work.jobs()::row)
                .filter(job -> job.path("type").asText().equals(type))
                .orElseThrow(exchange::notFound);
    }

    private static String event(ObjectNode job) {
        ObjectNode data = Json.object();
        data.set("job_id", job.get("id"));
        data.setAll(job.deepCopy().retain("status", "completed_items", "total_items"));
        if (job.path("type").asText().equals("import")) {
            data.set("failed_items", job.get("failed_items"));
            data.set("errors", job.get("errors"));
        }
        return "event: message\ndata: " + Json.text(data) + "\n\n";
    }

    private Response download(Exchange exchange) {
        String text = work.file(job(exchange, "export")).orElseThrow(exchange::notFound);
        return Response.of(200, "text/csv; charset=utf-8", text);
    }
}
