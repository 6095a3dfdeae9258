package dev.bcsite.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.base.OutputPath;
import dev.bcsite.base.Problems;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentLibraryTest {

    @TempDir
    private Path folder;

    @Test
    void everyFileHasItsKindAndItsPath() throws IOException {
        TestContent content = TestContent.of(folder, """
                -- index.md --
                # Welcome
                -- About Us.md --
                -- guides/index.md --
                -- guides/care.md --
                -- blog/2026-03-01-kiln.md --
                -- blog/index.md --
                -- care-note.md --
                ---
                product: [77, 78, 77]
                position: before
                ---
                Note
                -- contact.md --
                ---
                permalink: /help/contact/
                ---
                """);

        assertEquals(
                """
                About Us.md PAGE /about-us/ About Us
                blog/2026-03-01-kiln.md POST /blog/kiln/ Kiln
                blog/index.md PAGE /blog/ Blog
                care-note.md ATTACHED - Care note
                contact.md PAGE /help/contact/ Contact
                guides/care.md PAGE /guides/care/ Care
                guides/index.md PAGE /guides/ Guides
                index.md HOME / Welcome
                """,
                content.read().documents().stream()
                        .map(document -> document.file() + " " + document.kind() + " "
                                + document.path().map(Object::toString).orElse("-") + " " + document.title() + "\n")
                        .collect(Collectors.joining()));
        assertEquals("", content.problems());
        assertEquals(
                Optional.of(new Attachment(Attachment.Target.PRODUCT, List.of(77L, 78L), Attachment.Position.BEFORE)),
                content.read()
                        .document("care-note.md")
                        .orElseThrow()
                        .frontMatter()
                        .attachment());
    }

    @Test
    void theFrontMatterIsReadWhole() throws IOException {
        FrontMatter front =
                TestContent.of(folder, """
                -- blog/kiln.md --
                ---
                title: Our kiln
                description: How we fire
                date: 2026-03-01T09:30:00+01:00
                tags: [clay, fire]
                author: Jo
                image: ../images/kiln.svg
                imageAlt: The kiln
                menu: {label: Kiln, order: 3}
                noindex: true
                redirectFrom: [/old.php?id=3, /kiln/]
                ---
                -- images/kiln.svg --
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><path d="M0 0"/></svg>
                """).read().documents().get(0).frontMatter();

        assertEquals(Optional.of("Our kiln"), front.title());
        assertEquals("2026-03-01T09:30+01:00", front.date().orElseThrow().toString());
        assertEquals(List.of("clay", "fire"), front.tags());
        assertEquals("/images/kiln.svg", front.image().orElseThrow().toString());
        assertEquals(Optional.of(new FrontMatter.MenuEntry(Optional.of("Kiln"), 3)), front.menu());
        assertTrue(front.noindex());
        assertEquals(List.of("/old.php?id=3", "/kiln/"), front.redirectFrom());
    }

    @Test
    void aHeadingThatRepeatsTheTitleGoesAndTheOthersCloseUp() throws IOException {
        Document document = TestContent.of(folder, """
                -- care.md --
                # How to *care*

                First words
                of the page.

                # Washing

                ### By hand & foot
                """).read().documents().get(0);

        assertEquals("How to care", document.title());
        assertEquals("First words of the page.", document.summary());
        assertEquals("""
                <p>First words
                of the page.</p>
                <h2 id="user-washing">Washing</h2>
                <h3 id="user-by-hand--foot">By hand &amp; foot</h3>
                """, document.html());
        assertEquals(
                List.of(
                        new Document.Heading(2, "Washing", "user-washing"),
                        new Document.Heading(3, "By hand & foot", "user-by-hand--foot")),
                document.headings());
    }

    @Test
    void linksAndPicturesLeadToWhatThePageWillHave() throws IOException {
        TestContent content = TestContent.of(folder, """
                -- guides/care.md --
                [m](../mugs.md#size) [i](/index.md) [w](https://example.com/a.md) [u](../mugs/) [t](#top)
                ![k](../images/kiln.svg "Kiln") <me@example.com>

                | a | b |
                |---|---|
                | ~~x~~ | www.example.com |
                -- mugs.md --
                ---
                permalink: /cups and mugs/
                ---
                -- index.md --
                -- images/kiln.svg --
                <svg xmlns="http://www.w3.org/2000/svg" width="30" height="20.5px"/>
                """);
        Document document = content.read().document("guides/care.md").orElseThrow();

        assertEquals("", content.problems());
        assertEquals("""
                <p><a href="/cups%20and%20mugs/#size">m</a> <a href="/">i</a> <a href="https://example.com/a.md">w</a> \
                <a href="/guides/mugs/">u</a> <a href="#top">t</a>
                <img src="/images/kiln.svg" alt="k" title="Kiln" width="30" height="20" /> \
                <a href="mailto:me@example.com">me@example.com</a></p>
                <table>
                <thead>
                <tr>
                <th>a</th>
                <th>b</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td><del>x</del></td>
                <td><a href="http://www.example.com">www.example.com</a></td>
                </tr>
                </tbody>
                </table>
                """, document.html());
        assertEquals(
                new Document.Link(2, "/images/kiln.svg", true), document.links().get(5));
    }

    @Test
    void aLinkThatLeadsNowhereIsAProblemWithItsLine() throws IOException {
        TestContent content = TestContent.of(folder, """
                -- about.md --
                ---
                title: About
                ---

                See [mugs](mugz.md) and
                [note](note.md) or [draft](draft.md)
                or [out](../../etc/passwd.md) ![k](kiln.jpg).
                -- mugs.md --
                -- note.md --
                ---
                brand: 3
                ---
                -- draft.md --
                ---
                draft: true
                ---
                """);
        ContentLibrary library = content.read();

        assertEquals("""
                content/about.md:5: "mugz.md" leads to no document; did you mean "mugs.md"?
                content/about.md:6: "note.md" leads to a document that has no page of its own; link to the page it is attached to
                content/about.md:6: "draft.md" leads to a draft; publish it, or remove the link
                content/about.md:7: "../../etc/passwd.md" leads out of the content folder; link to a document inside it
                content/about.md:7: "kiln.jpg" leads to no file; put the file into the content folder
                """, content.problems());
        assertEquals(3, library.documents().size());
        assertEquals(4, content.readWithDrafts().documents().size());
    }

    @Test
    void aTranslationIsTheSamePageInAnotherLanguage() throws IOException {
        ContentLibrary library = TestContent.of(folder, """
                -- about.md --
                ---
                permalink: /who-we-are/
                ---
                -- about.de.md --
                Siehe [uns](about.md)
                -- notes.v2.md --
                """).read();
        Document german = library.document("about.de.md").orElseThrow();

        assertEquals(Optional.of("de"), german.locale());
        assertEquals("about.md", german.original());
        assertEquals("/who-we-are/", german.path().orElseThrow().toString());
        assertEquals("/who-we-are/", german.links().get(0).target());
        assertEquals(
                Optional.empty(), library.document("notes.v2.md").orElseThrow().locale());
    }

    @Test
    void wrongFrontMatterIsReportedAllAtOnce() throws IOException {
        TestContent content = TestContent.of(folder, """
                -- about.md --
                ---
                titel: About
                permalink: /a/../b/
                date: yesterday
                image: "javascript:x"
                product: 0
                category: x
                menu: maybe
                locale: English
                redirectFrom: old
                position: above
                ---
                -- blog/kiln.md --
                -- open.md --
                ---
                title: x
                """);
        content.read();

        assertEquals("""
                content/about.md:2: unknown key "titel"; did you mean "title"?
                content/about.md:3: "permalink" cannot be "/a/../b/" has the segment "..", which starts with a dot; write a path such as "/about/"
                content/about.md:6: "product" cannot be 0; write the id from the control panel
                content/about.md:7: "category" must be a whole number, found the text "x"
                content/about.md:11: "position" says nothing without an attachment; add product, category or brand
                content/about.md:4: "date" cannot be "yesterday"; write it like 2026-03-01 or 2026-03-01T09:30:00+01:00
                content/about.md:5: "image" cannot be "javascript:x"; write a file of the content folder or an https URL
                content/about.md:8: "menu" must be true, a number or a group of keys; write "menu: true"
                content/about.md:9: "locale" cannot be "English"; write it like en or en-GB
                content/about.md:10: "redirectFrom" cannot be "old"; write a path such as "/old-page/"
                content/blog/kiln.md:1: a post needs a date; add "date: 2026-03-01" or name the file 2026-03-01-title.md
                content/open.md:1: opens its front matter with "---" and never closes it; add a line "---" after it
                """, content.problems());
    }

    @Test
    void filesArePublishedWhereTheyLie() throws IOException {
        ContentLibrary library = TestContent.of(folder, "")
                .write("images/Köln kiln.PNG", picture("png"))
                .write("images/cup.jpg", picture("jpg"))
                .write("images/old.gif", picture("gif"))
                .write("sheet.pdf", "%PDF")
                .write(".hidden/x.exe", "x")
                .read();

        assertEquals(
                List.of("images/Köln kiln.PNG", "images/cup.jpg", "images/old.gif", "sheet.pdf"),
                library.files().stream().map(file -> file.path().text()).toList());
        for (String name : List.of("images/Köln kiln.PNG", "images/cup.jpg", "images/old.gif")) {
            ContentFile file = library.file(OutputPath.of(name)).orElseThrow();
            assertEquals(Optional.of(new ImageSize(31, 17)), file.image(), name);
        }
        assertEquals(4, library.file(OutputPath.of("sheet.pdf")).orElseThrow().size());
    }

    @Test
    void byteOrderMarksAndForeignLineEndsMakeNoDifference() throws IOException {
        TestContent plain =
                TestContent.of(folder.resolve("a"), "-- x.md --\n---\ntitle: T\n---\nText\n\n[a](other.md)\n");
        TestContent foreign = TestContent.of(folder.resolve("b"), "")
                .write("x.md", "\uFEFF---\r\ntitle: T\r\n---\r\nText\r\n\r\n[a](other.md)\r\n");

        assertEquals(plain.read().documents(), foreign.read().documents());
        assertEquals(
                "content/x.md:6: \"other.md\" leads to no document; there is no file other.md\n", foreign.problems());
        assertEquals(plain.problems(), foreign.problems());
    }

    @Test
    void theDigestFollowsWhatThePageShows() throws IOException {
        TestContent content = TestContent.of(folder, "-- a.md --\n[b](b.md)\n-- b.md --\nText\n");
        Document before = content.read().document("a.md").orElseThrow();
        content.write("b.md", "---\npermalink: /c/\n---\nText\n");
        Document after = content.read().document("a.md").orElseThrow();

        assertNotEquals(before.digest(), after.digest());
        assertEquals(
                after.digest(), content.read().document("a.md").orElseThrow().digest());
    }

    @Test
    void aMissingFolderMattersOnlyWhenItWasAskedFor() throws IOException {
        Problems problems = new Problems();
        Path missing = folder.resolve("missing");

        assertEquals(List.of(), ContentLibrary.read(missing, problems).documents());
        assertTrue(problems.isEmpty());
        ContentLibrary.read(missing, new ContentOptions("texts", true, false), problems);
        assertEquals(
                "texts: there is no such folder; create it, or correct \"content\" in bcsite.yaml",
                problems.list().get(0).toString());
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(31, 17, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
