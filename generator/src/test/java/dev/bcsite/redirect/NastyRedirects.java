package dev.bcsite.redirect;

import dev.bcsite.base.UrlPath;
import dev.bcsite.catalog.EntityKind;
import dev.bcsite.catalog.EntityRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Redirects whose paths are full of what some configuration takes for its own syntax, and the pages they lead to. */
final class NastyRedirects {

    /** Old paths as a merchant may have written them. */
    static final List<String> FROM = List.of(
            "/plain/",
            "/old cup/",
            "/quote\"d/",
            "/joe's/",
            "/price-$5/",
            "/$uri/",
            "/${uri}/",
            "/$1/",
            "/a;b/",
            "/b;}/",
            "/}; return 200 'x'; #/".replace("#", "%23"),
            "/100%-cotton/",
            "/%2520/",
            "/%25%7BHTTP_HOST%7D/",
            "/\u00fcn\u00efcode/",
            "/\u65e5\u672c\u8a9e/",
            "/\ud83c\udf75/",
            "/e\u0301/",
            "/:splat/",
            "/a:b/",
            "/:1/",
            "/star*/",
            "/*/",
            "/back\\slash/",
            "/trailing-backslash\\/",
            "/\\Qx\\E/",
            "/\\n/",
            "/{curly}/",
            "/brackets[1]/",
            "/(paren)/",
            "/plus+plus/",
            "/dot.php",
            "/dotxphp-not",
            "/~regex/",
            "/~*regex/",
            "/^caret$/",
            "/pipe|pipe/",
            "/<tag>/",
            "/`tick`/",
            "/hash%23tag/",
            "/ques%3Ftion/",
            "/default",
            "/include",
            "/hostnames",
            "/volatile",
            "/-f",
            "/!not/",
            "/end ",
            "/a  b/",
            "/deep/er/and/deeper/",
            "/double//slash/",
            "/Upper/Case/",
            "/index.php/",
            "/index.html/x/",
            ("/" + "long-".repeat(40)).repeat(5) + "/");

    /** Old addresses with a query. */
    static final List<String> FROM_QUERY = List.of(
            "/shop.php?id=3", "/shop.php?id=4&x=$1", "/shop.php?a=%22b%22;{}", "/shop.php?back\\slash", "/s hop.php?*");

    /** Pages, as the site has them. */
    static final List<String> TO = List.of(
            "/new/",
            "/new cup/",
            "/1 2 3/",
            "/$5; 'x'/",
            "/$is_args/",
            "/{x}/",
            "/\u00fcn\u00ef/",
            "/a&b=c+d/",
            "/\u65e5\u672c/",
            "/page.html",
            "/(1)~!^,@`/");

    /** Paths of these pages in other letters. */
    static final List<String> RESPELLED = List.of(
            "/New/",
            "/NEW/",
            "/nEw cup",
            "/$5; 'X'/",
            "/$Is_args/",
            "/{X}/",
            "/\u00dcn\u00cf/",
            "/A&b=c+d",
            "/Page.html");

    private NastyRedirects() {}

    /** Every old path to some page, so that each page has several. */
    static RedirectMap map() {
        List<Wish> wishes = new ArrayList<>();
        List<String> all = new ArrayList<>(FROM);
        all.addAll(FROM_QUERY);
        for (String from : all) {
            OldPath to = OldPath.of(UrlPath.of(TO.get(wishes.size() % TO.size())));
            RedirectSource source = new RedirectSource.InStore(wishes.size());
            wishes.add(new Wish(OldPath.of(from), new Wish.Path(to, ""), source, Optional.empty()));
        }
        return RedirectMap.of(release(), wishes, List.of());
    }

    /** Pages at whose paths people ask in other letters. */
    static RedirectMap respelled() {
        List<Wish> wishes = RESPELLED.stream()
                .map(from -> new Wish(
                        OldPath.of(from),
                        new Wish.Path(OldPath.of(from), ""),
                        new RedirectSource.InStore(1),
                        Optional.empty()))
                .toList();
        return RedirectMap.of(release(), wishes, List.of());
    }

    private static Release release() {
        List<EntityPage> pages = new ArrayList<>();
        for (int i = 0; i < TO.size(); i++) {
            EntityRef entity = EntityRef.of(EntityKind.PRODUCT, i + 1);
            pages.add(new EntityPage(UrlPath.of(TO.get(i)), entity, "en", true, "", ""));
        }
        return new Release(pages, java.util.Map.of());
    }

    /** Writes the pages, each of which says its own path, and the host's files. */
    static void write(Path root, HostFiles files) throws IOException {
        for (String page : TO) {
            Path file = UrlPath.of(page).file().in(root);
            Files.createDirectories(file.getParent());
            Files.writeString(file, page);
        }
        for (var file : files.files().entrySet()) {
            Files.write(file.getKey().in(root), file.getValue());
        }
        Files.writeString(root.resolve("404.html"), "nothing here");
    }
}
