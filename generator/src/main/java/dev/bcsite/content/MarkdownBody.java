package dev.bcsite.content;

import dev.bcsite.base.Problem;
import dev.bcsite.base.Problems;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The Markdown of one document: parsed, its destinations and headings put right, and rendered. */
final class MarkdownBody {

    /** What the cleaner puts before ids; written here already, so that headings can be linked to. */
    static final String ID_PREFIX = "user-";

    private static final int DEEPEST = 6;

    private static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            StrikethroughExtension.create(),
            AutolinkExtension.create(),
            FootnotesExtension.create());

    private final DocumentHead head;
    private final LinkTargets targets;
    private final Problems problems;
    private final List<Document.Heading> headings = new ArrayList<>();
    private final List<Document.Link> links = new ArrayList<>();
    private final Map<Node, Map<String, String>> attributes = new IdentityHashMap<>();
    private final String title;
    private final String summary;
    private final String html;

    private MarkdownBody(DocumentHead head, LinkTargets targets, Problems problems) {
        this.head = head;
        this.targets = targets;
        this.problems = problems;
        Node root = Parser.builder()
                .extensions(EXTENSIONS)
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .build()
                .parse(head.source().body());
        this.title = takeTitle(root);
        this.summary = firstParagraph(root);
        root.accept(new Destinations());
        root.accept(new Outline());
        this.html = render(root);
    }

    static MarkdownBody of(DocumentHead head, LinkTargets targets, Problems problems) {
        return new MarkdownBody(head, targets, problems);
    }

    String title() {
        return title;
    }

    String summary() {
        return summary;
    }

    String html() {
        return html;
    }

    List<Document.Heading> headings() {
        return headings;
    }

    List<Document.Link> links() {
        return links;
    }

    /** The page prints its title itself, so a first heading that says the same goes. */
    private String takeTitle(Node root) {
        Optional<Heading> first = firstHeading(root);
        String title = head.front()
                .title()
                .or(() -> first.map(MarkdownText::of).filter(text -> !text.isEmpty()))
                .orElse(head.name().words());
        first.filter(heading -> heading == root.getFirstChild())
                .filter(heading -> MarkdownText.of(heading).equals(title))
                .ifPresent(Node::unlink);
        return title;
    }

    private static Optional<Heading> firstHeading(Node root) {
        for (Node node = root.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 1) {
                return Optional.of(heading);
            }
        }
        return Optional.empty();
    }

    private static String firstParagraph(Node root) {
        for (Node node = root.getFirstChild(); node != null; node = node.getNext()) {
            String text = node instanceof Paragraph ? MarkdownText.of(node) : "";
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private String render(Node root) {
        return HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .attributeProviderFactory(
                        context -> (node, tag, kept) -> kept.putAll(attributes.getOrDefault(node, Map.of())))
                .build()
                .render(root);
    }

    /** Rewrites what links and images lead to, and complains about what leads nowhere. */
    private final class Destinations extends AbstractVisitor {

        @Override
        public void visit(Link link) {
            link.setDestination(rewritten(link, link.getDestination(), false).url());
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            LinkTargets.Target target = rewritten(image, image.getDestination(), true);
            image.setDestination(target.url());
            target.size().ifPresent(size -> attributes.put(image, inOrder(size)));
            visitChildren(image);
        }

        @Override
        public void visit(LinkReferenceDefinition definition) {
            // Every use of a definition is a link of its own in the tree.
        }

        /** The order is kept: the same Markdown gives the same bytes. */
        private Map<String, String> inOrder(ImageSize size) {
            Map<String, String> sides = new LinkedHashMap<>();
            sides.put("width", Integer.toString(size.width()));
            sides.put("height", Integer.toString(size.height()));
            return sides;
        }

        private LinkTargets.Target rewritten(Node node, String destination, boolean image) {
            LinkTargets.Target target = targets.find(head, destination, image);
            int line = lineOf(node);
            links.add(new Document.Link(line, target.url(), image));
            if (!target.complaint().isEmpty()) {
                problems.add(Problem.at(
                        head.where() + ":" + line,
                        "\"" + YamlValue.shown(destination) + "\" " + target.complaint(),
                        target.remedy()));
            }
            return target;
        }

        private int lineOf(Node node) {
            Node placed = node;
            while (placed.getSourceSpans().isEmpty() && placed.getParent() != null) {
                placed = placed.getParent();
            }
            int index = placed.getSourceSpans().isEmpty()
                    ? 0
                    : placed.getSourceSpans().get(0).getLineIndex();
            return head.source().bodyLine() + index;
        }
    }

    /** Gives headings their ids, and levels that start at 2 and have no gaps. */
    private final class Outline extends AbstractVisitor {

        private final IdGenerator ids =
                IdGenerator.builder().defaultId("section").build();
        private final Deque<Integer> open = new ArrayDeque<>();

        @Override
        public void visit(Heading heading) {
            String text = MarkdownText.of(heading);
            String id = ID_PREFIX + ids.generateId(text);
            heading.setLevel(level(heading.getLevel()));
            attributes.put(heading, Map.of("id", id));
            headings.add(new Document.Heading(heading.getLevel(), text, id));
        }

        private int level(int written) {
            while (!open.isEmpty() && open.peek() >= written) {
                open.pop();
            }
            open.push(written);
            return Math.min(DEEPEST, 1 + open.size());
        }
    }
}
