package dev.bcsite.content;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a piece of Markdown. */
final class MarkdownText extends AbstractVisitor {

    private final StringBuilder words = new StringBuilder();

    private MarkdownText() {}

    /** Without markup, blanks collapsed; pictures and raw HTML say nothing. */
    static String of(Node node) {
        MarkdownText text = new MarkdownText();
        node.accept(text);
        return text.words.toString().replaceAll("\\s+", " ").strip();
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        words.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        words.append(' ');
    }

    @Override
    public void visit(Image image) {
        // Its text is for those who do not see it.
    }
}
