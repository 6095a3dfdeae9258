package dev.bcsite.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long somebody waits who edits a shop and looks at it: from before a file is saved, or the store answers that a
 * product is changed, until the browser has the page that shows it.
 *
 * <p>The preview and the store are processes of their own. Edits come every two seconds, so that the build which writes
 * the site falls between them, as it does for people.
 */
final class Previews {

    static final String PART = "preview";
    static final String TEMPLATE = "a template";
    static final String TEXT = "a Markdown file";
    static final String PRODUCT = "a product at the store";

    private static final int EDITS = 30;
    private static final int PAUSE_MILLIS = 2000;
    private static final double BILLION = 1e9;
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");

    private final Workbench bench;
    private final Shop shop;
    private final Path folder;

    Previews(Workbench bench, Shop shop) {
        this.bench = bench;
        this.shop = shop;
        this.folder = shop.folder().resolveSibling("preview-" + shop.size());
    }

    void measure(Results results) throws Exception {
        Trees.remove(folder);
        Files.createDirectories(folder);
        Trees.copy(shop.folder().resolve("content"), folder.resolve("content"));
        Trees.copy(shop.folder().resolve("theme"), folder.resolve("theme"));
        try (OtherSandbox sandbox = OtherSandbox.start(bench.jar(), shop)) {
            Files.writeString(folder.resolve("bcsite.yaml"), """
                    store: {hash: %s, api: "%s"}
                    storefronts: [{channel: 1, url: "https://shop.example"}]
                    images: cdn
                    theme: theme
                    output: site
                    """.formatted(sandbox.access().hash(), sandbox.access().api()));
            Process preview = start(sandbox);
            try {
                edit(home(preview), sandbox, results);
            } finally {
                preview.destroy();
                preview.onExit().join();
            }
        } finally {
            Trees.remove(folder);
        }
    }

    private void edit(URI home, OtherSandbox sandbox, Results results) throws Exception {
        long id = ProductMaker.idOf(0);
        String path = "/v3/catalog/products/" + id;
        String url = sandbox.get(path).at("/data/custom_url/url").asText();
        Path template = folder.resolve("theme/pages/product.ftlh");
        Path text = folder.resolve("content/pages/page-01.md");
        String templateBefore = Files.readString(template);
        String textBefore = Files.readString(text);
        List<Row> rows = new ArrayList<>();
        PreviewTab product = new PreviewTab(home.resolve(url));
        PreviewTab content = new PreviewTab(home.resolve("/pages/page-01/"));
        for (int i = 1; i <= EDITS; i++) {
            String mark = "edit-" + i + "-" + i * 7919;
            rows.add(timed(TEMPLATE, i, product, mark, () -> Files.writeString(
                    template, templateBefore.replace("<article ", "<article data-mark=\"" + mark + "\" "))));
            rows.add(timed(TEXT, i, content, mark, () -> Files.writeString(text, textBefore + "\n" + mark + "\n")));
            rows.add(timed(PRODUCT, i, product, mark, () -> sandbox.put(path, "name", "Stool " + mark)));
        }
        results.replace(PART, shop.size(), rows);
    }

    private Row timed(String what, int round, PreviewTab tab, String mark, Turn.Step edit) throws Exception {
        Thread.sleep(PAUSE_MILLIS);
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        long start = System.nanoTime();
        edit.run();
        tab.await(mark);
        double wall = (System.nanoTime() - start) / BILLION;
        Say.line("%s %,d, edit %d: %s: %.0f ms (load %.1f)", PART, shop.size(), round, what, wall * 1000, load);
        return new Row(PART, shop.size(), what, round, wall, 0, 0, 0, 0, load);
    }

    private Process start(OtherSandbox sandbox) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(bench.launcher().toString(), "preview", "--port", "0")
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("BCSITE_ACCESS_TOKEN", sandbox.token());
        builder.environment().put("CI", "true");
        return builder.start();
    }

    private static URI home(Process preview) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(preview.getInputStream(), StandardCharsets.UTF_8));
        Matcher address = ADDRESS.matcher(String.valueOf(out.readLine()));
        if (!address.find()) {
            throw new Unfit("the preview did not start");
        }
        return URI.create(address.group());
    }
}
