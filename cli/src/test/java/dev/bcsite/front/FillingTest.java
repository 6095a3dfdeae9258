package dev.bcsite.front;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.json.Json;
import dev.bcsite.function.view.PageView;
import dev.bcsite.sandbox.browser.Browsing;
import dev.bcsite.sandbox.browser.BrowsingExtension;
import dev.bcsite.sandbox.browser.Visit;
import dev.bcsite.sandbox.browser.Window;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A filled page is the same whether the theme's script fills it or the function, and facts stay facts in both. */
@ExtendWith(BrowsingExtension.class)
@Timeout(120)
class FillingTest {

    private static final URI SITE = URI.create("http://127.0.0.1:1/");
    private static final long SEED = Long.getLong("bcsite.seed", 20_261_123L);
    private static final int ROUNDS = 20;

    private static final String TEMPLATE = """
            <p data-if="isEmpty">Nothing &amp; <b>none</b></p><ul data-unless="isEmpty" class="x"><li data-each="lines">
            <a data-set="href:url title:name" data-text="name"></a><img data-if="image" data-set="src:image alt:name" width="16">
            <input type="number" data-set="value:quantity max:most disabled:isFixed"><br>
            <dl data-if="options"><div data-each="options"><dt data-text="name"></dt><dd data-text="value"></dd></div></dl>
            <span data-if="deep.er" data-text="deep.er"></span><i data-text="total"></i></li></ul>
            <form data-set="action:action"><input type="checkbox" data-set="checked:isTicked"></form><p data-text="nothing">gone</p>""";

    private static final List<String> TEXTS = List.of(
            "Cup",
            "",
            "0",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onclick='x",
            "&amp;",
            "ü–😀",
            "a\nb",
            "  x ",
            "</template>",
            "<!--waiting-->",
            "{{x}}",
            "${x}",
            "false",
            "null",
            "\u2028",
            "data-text");
    private static final List<String> ADDRESSES = List.of(
            "/cup/",
            "/",
            "//evil.example/",
            "/\\evil.example",
            "javascript:alert(1)",
            " javascript:alert(1)",
            "JAVASCRIPT:x",
            "java\tscript:x",
            "data:text/html,x",
            "https://shop.example/x?a=1&b=2#c",
            "http://127.0.0.1:1/x",
            "https:evil",
            "https:///x",
            "vbscript:x",
            "#here",
            "cup/",
            "/a b",
            "/a\"b",
            "/<x>",
            "",
            "blob:https://x/1",
            "mailto:x@example.org",
            "/ü",
            "https://evil.example\\@shop.example");

    @Test
    void theScriptAndTheFunctionFillAlike(Browsing browsing) throws IOException {
        String script = resource("/dev/bcsite/themes/default/assets/shop.js");
        String html =
                "<!doctype html><meta charset=\"utf-8\"><title>x</title><div id=\"v\" data-view=\"/api/x\"><template>"
                        + TEMPLATE + "</template><!--waiting--><p data-waiting>Wait</p><!--/waiting--></div>";
        PageView view = PageView.of(html);
        Random random = new Random(SEED);
        try (Visit visit = browsing.visit(Window.DESKTOP.options(), SITE)) {
            Page page = visit.page();
            List<String> dialogs = new ArrayList<>();
            page.onDialog(dialog -> {
                dialogs.add(dialog.message());
                dialog.dismiss();
            });
            for (int round = 0; round < ROUNDS; round++) {
                Data.Members facts = facts(random);
                String story = "seed " + SEED + ", round " + round + ": "
                        + new String(Json.write(facts), StandardCharsets.UTF_8);
                answer(page, "**/page", "text/html; charset=utf-8", html + "<script src=\"/shop.js\"></script>");
                answer(page, "**/shop.js", "text/javascript; charset=utf-8", script);
                answer(page, "**/api/x", "application/json", new String(Json.write(facts), StandardCharsets.UTF_8));
                page.navigate(SITE + "page");
                page.waitForFunction("() => !document.querySelector('[data-waiting]')");
                String byScript = filled(page);
                answer(page, "**/page", "text/html; charset=utf-8", view.with(facts));
                page.navigate(SITE + "page");
                assertEquals(byScript, filled(page), story);
                assertTrue(dialogs.isEmpty(), story);
                assertEquals(
                        0,
                        page.locator("#v script, #v [onerror], #v [onclick], #v [href^='java' i]")
                                .count(),
                        story);
            }
        }
    }

    private static String filled(Page page) {
        return (String)
                page.evaluate(
                        "() => [...document.querySelector('#v').childNodes].filter(n => n.nodeName !== 'TEMPLATE').map(n => n.outerHTML ?? n.textContent).join('')");
    }

    private static void answer(Page page, String path, String type, String body) {
        page.unroute(path);
        page.route(
                path,
                route -> route.fulfill(
                        new Route.FulfillOptions().setContentType(type).setBody(body)));
    }

    private static Data.Members facts(Random random) {
        List<Data> lines = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Data.Members line = Data.object()
                    .with("name", one(TEXTS, random))
                    .with("url", one(ADDRESSES, random))
                    .with("quantity", random.nextInt(3) * 1000)
                    .with("isFixed", random.nextBoolean());
            line = random.nextBoolean() ? line.with("image", one(ADDRESSES, random)) : line;
            line = random.nextBoolean() ? line.with("most", 999) : line;
            line = random.nextBoolean() ? line.with("deep", Data.object().with("er", one(TEXTS, random))) : line;
            List<Data> options = new ArrayList<>();
            for (int o = random.nextInt(3); o > 0; o--) {
                options.add(Data.object().with("value", one(TEXTS, random)));
            }
            lines.add(random.nextBoolean() ? line.with("options", Data.list(options)) : line);
        }
        return Data.object()
                .with("isEmpty", lines.isEmpty())
                .with("lines", Data.list(lines))
                .with("name", one(TEXTS, random))
                .with("total", one(TEXTS, random))
                .with("action", one(ADDRESSES, random))
                .with("isTicked", random.nextBoolean());
    }

    private static String one(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static String resource(String path) throws IOException {
        try (InputStream file = FillingTest.class.getResourceAsStream(path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
