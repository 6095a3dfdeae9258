package dev.bcsite.content;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Lets only drawings pass: an SVG that is opened by itself is a page of the storefront, with all its rights.
 *
 * <p>Document type declarations are skipped and never loaded; an entity of the file's own is an error.
 */
final class SvgCheck {

    private static final Set<String> REFUSED = Set.of(
            "script",
            "foreignobject",
            "handler",
            "listener",
            "iframe",
            "embed",
            "object",
            "audio",
            "video",
            "canvas",
            "meta",
            "base",
            "link",
            "form",
            "body",
            "html");
    private static final Set<String> ANIMATIONS = Set.of("set", "animate", "animatetransform", "animatemotion");
    private static final Pattern HARMLESS = Pattern.compile(
            "(?i)#.*|https://.*|data:image/(?:png|jpeg|gif|webp);base64,[a-z0-9+/=\\s]*", Pattern.DOTALL);
    private static final Pattern LENGTH = Pattern.compile("\\s*([0-9]{1,6})(?:\\.[0-9]{0,6})?(?:px)?\\s*");
    private static final Pattern BOX = Pattern.compile(
            "\\s*-?[0-9.]{1,12}[\\s,]+-?[0-9.]{1,12}[\\s,]+([0-9]{1,6})[0-9.]*[\\s,]+([0-9]{1,6})[0-9.]*\\s*");
    private static final Set<String> ENCODINGS = Set.of("UTF-8", "US-ASCII", "ISO-8859-1");
    private static final int MAX_DEPTH = 200;

    private SvgCheck() {}

    /** The size of a drawing, if it says one. */
    static Optional<ImageSize> check(byte[] svg) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text(svg)));
            // A browser believes the declaration, so what was checked must be what it reads.
            String encoding =
                    Optional.ofNullable(reader.getCharacterEncodingScheme()).orElse("UTF-8");
            require(ENCODINGS.contains(encoding.toUpperCase(Locale.ROOT)), "declares the encoding " + encoding);
            return check(reader);
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null
                    ? 1
                    : Math.max(1, broken.getLocation().getLineNumber());
            throw new RefusedFile("is not readable as SVG from line " + line + " on", "save the drawing again");
        }
    }

    private static String text(byte[] svg) {
        try {
            return YamlText.withoutMark(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(svg))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new RefusedFile("is not UTF-8 text", "save the drawing in the encoding UTF-8");
        }
    }

    private static Optional<ImageSize> check(XMLStreamReader reader) throws XMLStreamException {
        Optional<ImageSize> size = Optional.empty();
        int depth = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                element(reader);
                require(depth > 0 || reader.getLocalName().equals("svg"), "does not start with <svg>");
                require(++depth <= MAX_DEPTH, "is nested deeper than " + MAX_DEPTH + " levels");
                size = depth == 1 ? size(reader) : size;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                require(false, "has the instruction <?" + reader.getPITarget() + ">");
            }
        }
        return size;
    }

    private static void element(XMLStreamReader reader) {
        String name = reader.getLocalName().toLowerCase(Locale.ROOT);
        require(!REFUSED.contains(name), "has the element <" + reader.getLocalName() + ">");
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String attribute = reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            String value = reader.getAttributeValue(i);
            require(!attribute.startsWith("on"), "has the attribute " + reader.getAttributeLocalName(i));
            require(
                    !attribute.equals("href") || HARMLESS.matcher(value.strip()).matches(),
                    "has the link \"" + YamlValue.shown(value) + "\"");
            require(
                    !(ANIMATIONS.contains(name) && attribute.equals("attributename") && isActive(value)),
                    "animates the attribute " + YamlValue.shown(value));
        }
    }

    private static boolean isActive(String attribute) {
        String name = attribute.strip().toLowerCase(Locale.ROOT);
        return name.endsWith("href") || name.startsWith("on");
    }

    private static Optional<ImageSize> size(XMLStreamReader reader) {
        Matcher width = LENGTH.matcher(attribute(reader, "width"));
        Matcher height = LENGTH.matcher(attribute(reader, "height"));
        if (width.matches() && height.matches()) {
            return size(width.group(1), height.group(1));
        }
        Matcher box = BOX.matcher(attribute(reader, "viewBox"));
        return box.matches() ? size(box.group(1), box.group(2)) : Optional.empty();
    }

    private static Optional<ImageSize> size(String width, String height) {
        ImageSize size = new ImageSize(Integer.parseInt(width), Integer.parseInt(height));
        return size.width() > 0 && size.height() > 0 ? Optional.of(size) : Optional.empty();
    }

    private static String attribute(XMLStreamReader reader, String name) {
        return Optional.ofNullable(reader.getAttributeValue(null, name)).orElse("");
    }

    private static void require(boolean holds, String finding) {
        if (!holds) {
            throw new RefusedFile(finding, "save it as a plain SVG, which only draws");
        }
    }
}
