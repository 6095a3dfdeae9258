package dev.bcsite.benchmarks;

import java.util.List;

/** What names and texts of the made-up shop are put together from. Some are not ASCII, as in any real shop. */
final class Words {

    static final List<String> FINE = words("""
            acorn agate almond amber anise arctic ash aster auburn azure barley basalt bay beech birch blossom
            boulder bramble brass breeze brook calm canyon carob cedar chalk cherry cinder citrine clove cobalt
            copper coral cove cream crest crimson cypress dahlia dapple dawn delta dew dove dune dusk ebony elder
            ember fallow fathom fawn fennel fern fjord flax fleece flint foxglove frost garnet ginger glade glen
            gorse granite grove hazel heather hemlock heron hollow honey hornbeam indigo inlet iris ivory jasper
            juniper kelp kestrel lagoon larch lark laurel lavender lichen lilac lime linden linseed loam lotus
            lunar lupin magnolia malt maple marble marigold marsh meadow mica midnight mint mist moor moss mulberry
            myrtle nectar nettle north nutmeg oak oat ocean ochre olive onyx opal orchid osier otter oyster pampas
            pearl pebble pepper petrel pine plover plum poplar poppy prairie primrose quarry quartz quill quince
            rain raven reed ridge river robin rosemary rowan ruby russet rye saffron sage sand sapphire scarlet
            sedge sepia shale shell shingle sienna silver skylark slate sleet sloe snow sorrel spruce starling
            stone storm summit sumac swallow swift tamarind tarn teal thistle thrush thyme tidal timber topaz
            tundra umber vale vanilla velvet verbena violet walnut warm wave wheat willow winter wren yarrow yew
            zephyr zinc""");

    static final List<String> PLAIN = words("""
            a the and for with of in to this that our your every made built shaped tested sewn turned ready easy
            long short strong quick light firm day home kitchen garden office travel family season use care wash
            dry store keep hold carry open close fit size colour weight length width height fabric surface handle
            cover base frame edge corner inside outside below above side detail quality promise return delivery
            box set piece pair kit range shelf drawer finish material texture pattern water table hand room""");

    static final List<String> THINGS = words("""
            Apron Armchair Backpack Basin Basket Beaker Bench Blanket Board Bolster Bookend Bottle Bowl Broom
            Bucket Cabinet Candle Carafe Chair Clock Coat Colander Crate Cup Cushion Decanter Desk Dish Drawer
            Easel Footstool Funnel Glass Gloves Grater Hammock Hat Hook Jar Jug Kettle Knife Ladder Ladle Lamp
            Lantern Mat Mirror Mitten Mug Notebook Pan Parasol Pillow Planter Plate Pot Quilt Rack Rake Rug
            Saddle Scarf Scoop Shelf Shovel Sieve Sofa Spoon Stool Table Tankard Tent Throw Tongs Torch Towel
            Tray Trowel Trunk Tumbler Vase Wallet""");

    static final List<String> FOREIGN = words("""
            Café Blåbär Crème Jalapeño Über Smörgås Açaí Façade Zürich Łódź København São Señor Ærø Brûlée 陶器
            京都 Αιγαίο Байкал naïve ¾″ Čapek Þór""");

    static final List<String> DEPARTMENTS = List.of(
            "House & Home",
            "Kitchen",
            "Garden",
            "Workshop",
            "Clothing",
            "Footwear",
            "Jewellery",
            "Outdoors",
            "Travel",
            "Study",
            "Lighting",
            "Bathroom",
            "Bedroom",
            "Playroom",
            "Sports",
            "Music");

    static final List<String> COLOURS =
            List.of("Black", "White", "Slate Grey", "Forest Green", "Navy", "Crimson", "Sand", "Rosé", "Café au lait");

    static final List<String> SIZES = List.of("XS", "S", "M", "L", "XL", "2XL", "3XL", "One size");

    private Words() {}

    static String capital(String word) {
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first).toUpperCase(java.util.Locale.ROOT) + word.substring(first);
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
