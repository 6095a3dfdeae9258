package dev.bcsite.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import dev.bcsite.site.view.Link;
import dev.bcsite.site.view.Markup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates can print what they are given. Whatever else they try is refused, and none of them keeps a build busy. */
class TemplateHostileTest {

    private static final Map<String, Object> MODEL = Map.of(
            "link", new Link("<b>", "/x/\"onload=1"), "markup", new Markup("<i>fine</i>"), "list", List.of(1, 2));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.io.File\")}",
                "<#assign x = \"freemarker.template.utility.JythonRuntime\"?new()>",
                "${\"1+1\"?eval}",
                "${'{}'?eval_json}",
                "<@\"${r'${1}'}\"?interpret />",
                "${link.name?no_esc}",
                "${link?api.class}",
                "<#outputformat \"plainText\">${link.name}</#outputformat>",
                "<#autoesc false>${link.name}</#autoesc>",
                "<#noautoesc>${link.name}</#noautoesc>",
                "<#setting locale=\"tr\">",
                "${.data_model.link}",
                "${.globals.link}",
                "<#stop \"now\">",
                "<script>var x = \"${link.name}\";</script>",
                "<style>.x{color:${link.name}}</style>",
                "<a onclick=\"${link.name}\">x</a>",
                "<p style=\"color:${link.name}\">x</p>",
                "<a href=${link.url}>x</a>"
            })
    void isRefusedBeforeItRuns(String template) {
        List<Problem> problems = TemplateLint.check("theme/pages/x.ftlh", "first line\n" + template);

        assertFalse(problems.isEmpty(), template);
        assertTrue(problems.get(0).where().equals("theme/pages/x.ftlh:2"), problems.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#-- ?eval in a comment --><p>${link.name}</p>",
                "<script src=\"${link.url}\" defer></script>",
                "<a href=\"${link.url}\" class=\"on\">x</a>",
                "<p>A new apiary: eval, interpret.</p>",
                "<#list list as number>${number}</#list>"
            })
    void ordinaryTemplatesPass(String template) {
        assertEquals(List.of(), TemplateLint.check("x.ftlh", template));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"${link.class}", "${link.getClass()}", "${link.hashCode()}", "${list.size()}", "${markup.html}"})
    void nothingButTheViewIsReachable(String expression) throws IOException {
        BcsiteException refused = assertThrows(BcsiteException.class, () -> fill(expression));

        assertFalse(refused.getMessage().contains("dev.bcsite.site.view.Link@"), refused.getMessage());
    }

    @Test
    void textIsEscapedAndFinishedHtmlIsNot() throws IOException {
        assertEquals(
                "<a title=\"&lt;b&gt;\" href=\"/x/&quot;onload=1\">&lt;b&gt;</a><i>fine</i>",
                fill("<a title=\"${link.name}\" href=\"${link.url}\">${link.name}</a>${markup}"));
    }

    @Test
    void aLoopWithoutAnEndIsStopped() {
        BcsiteException stopped = assertThrows(BcsiteException.class, () -> fill("<#list 1.. as n></#list>"));

        assertEquals(
                "theme/pages/content.ftlh: the page /x/ takes longer than 1 s; look for a list or a macro that does not"
                        + " end",
                stopped.getMessage());
    }

    @Test
    void aPageWithoutAnEndIsStopped() {
        BcsiteException stopped = assertThrows(
                BcsiteException.class, () -> fill("<#list 1.. as n>0123456789012345678901234567890</#list>"));

        assertEquals(
                "theme/pages/content.ftlh: the page /x/ grows beyond 4194304 characters; look for a list or a macro that"
                        + " does not end",
                stopped.getMessage());
    }

    @Test
    void aMacroThatCallsItselfIsAProblemNotACrash() {
        BcsiteException refused =
                assertThrows(BcsiteException.class, () -> fill("<#macro again><@again/></#macro><@again/>"));

        assertEquals(
                "theme/pages/content.ftlh: the page /x/ takes in macros or templates that call each other without end;"
                        + " look for a macro that calls itself",
                refused.getMessage());
    }

    @Test
    void anImportFromOutsideTheThemeIsRefused() throws IOException {
        write("theme.yaml", "extends: plain\n");
        write("pages/content.ftlh", "<#include \"../../secret.txt\">");

        BcsiteException refused = assertThrows(BcsiteException.class, () -> Theme.load("theme", folder));

        assertEquals(
                "theme/pages/content.ftlh: the import \"pages/../../secret.txt\" has the segment \"..\", which starts with"
                        + " a dot; write a path of the theme: \"/layout.ftlh\"",
                refused.getMessage());
    }

    private String fill(String template) throws IOException {
        write("theme.yaml", "extends: plain\n");
        write("pages/content.ftlh", template);
        try (RenderWatch watch = new RenderWatch(Duration.ofSeconds(1))) {
            return new Templates(Theme.load("theme", folder), watch)
                    .fill("pages/content.ftlh", "/x/", MODEL)
                    .markup()
                    .html();
        }
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve("theme").resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
