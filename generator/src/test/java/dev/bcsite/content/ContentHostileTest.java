package dev.bcsite.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentHostileTest {

    @TempDir
    private Path folder;

    @Test
    void linksOutOfTheFolderAreNotFollowed() throws IOException {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.writeString(outside.resolve("secret.txt"), "secret");
        TestContent content = TestContent.of(folder.resolve("in"), "-- a.md --\nText\n");
        Files.createSymbolicLink(folder.resolve("in/file.txt"), outside.resolve("secret.txt"));
        Files.createSymbolicLink(folder.resolve("in/folder"), outside);
        Files.createSymbolicLink(folder.resolve("in/gone.md"), outside.resolve("gone.md"));
        Files.createSymbolicLink(folder.resolve("in/loop"), folder.resolve("in"));

        ContentLibrary library = content.read();

        assertEquals(List.of(), library.files());
        assertEquals(1, library.documents().size());
        String complaint = " is a symbolic link, which could lead out of the folder; put the file itself here\n";
        assertEquals(
                "content/file.txt:" + complaint + "content/folder:" + complaint + "content/gone.md:" + complaint
                        + "content/loop:" + complaint,
                content.problems());
    }

    @Test
    void filesThatAreNotWhatTheySayAreRefused() throws IOException {
        TestContent content = TestContent.of(folder, "")
                .write("a.md", new byte[] {'o', 'k', '\n', (byte) 0xff})
                .write("b.md", new byte[MarkdownSource.MAX_BYTES + 1])
                .write("c.png", "<script>alert(1)</script>")
                .write("d.jpg", HexFormat.of().parseHex("ffd8ffe0"))
                .write("e.gif", "")
                .write("f.webp", "RIFFxxxxWEBPJUNKxxxx")
                .write("g.php", "<?php ?>")
                .write("h:i.txt", "x")
                .write("j.png", HexFormat.of().parseHex("89504e470d0a1a0a0000000d4948445200100000001000000802000000"))
                .write("k", "x");
        ContentLibrary library = content.read();

        assertEquals(List.of(), library.documents());
        assertEquals(List.of(), library.files());
        String known = "png jpg jpeg webp avif gif svg ico pdf txt xml json woff2 mp4 webm css zip";
        assertEquals("""
                content/a.md:2: is not UTF-8 text; save the file in the encoding UTF-8
                content/b.md: is longer than 2097152 bytes; split it into several pages
                content/c.png: is not a png picture, or a broken one; save the picture again
                content/d.jpg: is not a jpeg picture, or a broken one; save the picture again
                content/e.gif: is not a gif picture, or a broken one; save the picture again
                content/f.webp: is not a webp picture, or a broken one; save the picture again
                content/g.php: is a kind of file that is not published; remove it, or use one of %s
                content/h:i.txt: cannot be published: its name has the character :; rename the file
                content/j.png: is a picture of 1048576 by 1048576 pixels; make it smaller than 50 million pixels
                content/k: is a kind of file that is not published; remove it, or use one of %s
                """.formatted(known, known), content.problems());
    }

    @Test
    void drawingsThatDoMoreThanDrawAreRefused() {
        for (String inside : List.of(
                "<script>x</script>",
                "<SCRIPT/>",
                "<foreignObject/>",
                "<g onclick='x'/>",
                "<g ONLOAD='x'/>",
                "<a href='javascript:x'/>",
                "<a xlink:href='java&#10;script:x'/>",
                "<a xlink:href=' data:text/html,x'/>",
                "<image href='data:image/svg+xml;base64,AAAA'/>",
                "<use href='http://evil.example/#x'/>",
                "<set attributeName='href' to='javascript:x'/>",
                "<animate attributeName='xlink:href' to='x'/>",
                "<h:iframe xmlns:h='http://www.w3.org/1999/xhtml'/>",
                "<h:body xmlns:h='http://www.w3.org/1999/xhtml'/>",
                "<handler/>",
                "<audio/>",
                "&unknown;",
                "<g>",
                "<?xml-stylesheet href='x'?>",
                "<g><g><g>".repeat(100))) {
            assertFalse(isAccepted(svg(inside)), inside);
        }
        assertFalse(isAccepted("<html/>"));
        assertFalse(isAccepted(""));
        assertFalse(isAccepted("<?xml version='1.0' encoding='ISO-2022-JP'?>" + svg("")));
        assertFalse(isAccepted("<!DOCTYPE svg [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + svg("&e;")));
        assertFalse(isAccepted("<!DOCTYPE svg [<!ENTITY a 'x'><!ENTITY b '&a;&a;'>]>" + svg("&b;")));
    }

    @Test
    void drawingsThatOnlyDrawPass() {
        for (String inside : List.of(
                "<path d='M0 0'/>",
                "<a href='https://example.com/'><text>x</text></a>",
                "<use xlink:href='#a'/>",
                "<image href='data:image/png;base64,iVBORw0KGgo='/>",
                "<style>.a{fill:red}</style>",
                "<animate attributeName='opacity' from='0' to='1'/>",
                "<!-- drawn by hand -->",
                "<title>on fire</title>")) {
            assertTrue(isAccepted(svg(inside)), inside);
        }
        assertTrue(isAccepted(
                "<?xml version='1.0'?><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://x/y.dtd'>" + svg("")));
    }

    @Test
    void pathologicalMarkdownTakesLittleTime() {
        for (String unit : List.of(
                ">",
                "- ",
                "1. ",
                "[",
                "![",
                "](",
                "*a_",
                "**",
                "`",
                "<",
                "<a ",
                "&",
                "\\",
                "[a](",
                "|",
                "\n|-",
                "[^1]",
                "~~",
                "#",
                "    ",
                "\t",
                "<!--",
                "[a]: b\n",
                "a\n===\n",
                "***\n",
                "www.",
                "a@",
                "https://a")) {
            String text = unit.repeat(20_000 / unit.length());
            assertTimeout(
                    Duration.ofSeconds(10),
                    () -> TestContent.of(folder, "").write("a.md", text).read(),
                    unit);
        }
    }

    @Test
    void aQuoteInAQuoteWithoutEndIsAProblemOrAPage() throws IOException {
        TestContent content = TestContent.of(folder, "").write("a.md", ">".repeat(1_000_000));
        ContentLibrary library = content.read();

        assertEquals(library.documents().isEmpty(), !content.problems().isEmpty());
    }

    @Test
    void randomBytesGiveProblemsAndNeverExceptions() throws IOException {
        String[] names = {"a.md", "a.png", "a.jpg", "a.gif", "a.webp", "a.svg", "blog/a.md", "a.de.md"};
        String[] starts = {
            "", "---\n", "---\ntitle: ", "\u0089PNG\r\n\u001a\n", "GIF89a", "RIFF    WEBPVP8X", "<svg ", "# ", "[a]("
        };
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            byte[] noise = new byte[random.nextInt(60)];
            random.nextBytes(noise);
            byte[] start = starts[random.nextInt(starts.length)].getBytes(StandardCharsets.ISO_8859_1);
            byte[] bytes = new byte[start.length + noise.length];
            System.arraycopy(start, 0, bytes, 0, start.length);
            System.arraycopy(noise, 0, bytes, start.length, noise.length);
            try {
                TestContent.of(folder, "")
                        .write(names[random.nextInt(names.length)], bytes)
                        .read();
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    @Test
    void aPictureOnItsSideIsMeasuredAsItIsShown() {
        String exif = "ffe1001e" + "457869660000" + "4d4d002a00000008" + "0001" + "011200030000000100060000";
        String frame = "ffc0000b08" + "0014" + "001e" + "01011100";

        assertEquals(Optional.of(new ImageSize(30, 20)), ImageHeader.read(".jpg", hex("ffd8" + frame)));
        assertEquals(Optional.of(new ImageSize(20, 30)), ImageHeader.read(".jpg", hex("ffd8" + exif + frame)));
    }

    @Test
    void theThreeKindsOfWebpAreMeasured() {
        String riff = "52494646" + "00000000" + "57454250";

        assertEquals(
                Optional.of(new ImageSize(30, 20)),
                ImageHeader.read(".webp", hex(riff + "56503820" + "00000000" + "000000" + "9d012a" + "1e00" + "1400")));
        assertEquals(
                Optional.of(new ImageSize(30, 20)),
                ImageHeader.read(".webp", hex(riff + "5650384c" + "00000000" + "2f" + "1dc00400")));
        assertEquals(
                Optional.of(new ImageSize(30, 20)),
                ImageHeader.read(".webp", hex(riff + "56503858" + "0a000000" + "00000000" + "1d0000" + "130000")));
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static String svg(String inside) {
        return "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>" + inside
                + "</svg>";
    }

    private static boolean isAccepted(String svg) {
        try {
            SvgCheck.check(svg.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (RefusedFile refused) {
            return false;
        }
    }
}
