package dev.bcsite.sandbox.seed;

import java.util.List;

/** The words made-up shops are made of. */
final class Words {

    static final List<String> ADJECTIVES = List.of(
            "Amber",
            "Birch",
            "Brushed",
            "Calm",
            "Cedar",
            "Coastal",
            "Copper",
            "Dusk",
            "Everyday",
            "Fjord",
            "Folded",
            "Forest",
            "Granite",
            "Harbour",
            "Hazel",
            "Heavy",
            "Juniper",
            "Linen",
            "Little",
            "Lofty",
            "Lunar",
            "Meadow",
            "Misty",
            "Moss",
            "Nordic",
            "North",
            "Oak",
            "Olive",
            "Plain",
            "Quiet",
            "River",
            "Rustic",
            "Sage",
            "Salt",
            "Slate",
            "Slow",
            "Stone",
            "Sturdy",
            "Sunday",
            "Tall",
            "Terra",
            "Tidal",
            "Velvet",
            "Winter");
    static final List<String> THINGS = List.of(
            "Mug",
            "Teapot",
            "Bowl",
            "Plate",
            "Kettle",
            "Lamp",
            "Blanket",
            "Basket",
            "Board",
            "Knife",
            "Apron",
            "Candle",
            "Planter",
            "Stool",
            "Tray",
            "Vase",
            "Clock",
            "Backpack",
            "Jumper",
            "Scarf",
            "Notebook",
            "Pencil Case",
            "Water Bottle",
            "Chair",
            "Cushion",
            "Frying Pan",
            "Grinder",
            "Towel",
            "Umbrella",
            "Wallet");
    /** Names in other scripts, with accents and with what breaks careless code. */
    static final List<String> FOREIGN = List.of(
            "急須 Teapot",
            "Ελαιώνας Dish",
            "دلّة Coffee Pot",
            "Самовар Kettle",
            "Crème Brûlée Dish",
            "Smørrebrød Board",
            "Zoë’s Apron",
            "Ağaç Stool",
            "한지 Lamp",
            "Bowl & \"Saucer\" <Set>",
            "O'Hara Mug",
            "Sunny Mug ☀️",
            "Kniv 100 % stål",
            "Żubrówka Glass");

    static final List<String> BRANDS = List.of(
            "Alder",
            "Bramble",
            "Caldera",
            "Dovetail",
            "Ember",
            "Fathom",
            "Gable",
            "Hollow",
            "Inlet",
            "Jasper",
            "Kestrel",
            "Larch",
            "Mistral",
            "Nettle",
            "Orchard",
            "Pebble",
            "Quarry",
            "Rowan",
            "Saddler",
            "Thistle");
    static final List<String> BRAND_ENDS = List.of("& Co", "Works", "Studio", "Supply", "Brothers", "Goods", "Mill");
    static final List<String> DEPARTMENTS = List.of(
            "Kitchen",
            "Table",
            "Garden",
            "Living",
            "Bedroom",
            "Bath",
            "Outdoor",
            "Office",
            "Children",
            "Gifts",
            "Lighting",
            "Textiles");
    static final List<String> SECTIONS = List.of(
            "Cooking",
            "Serving",
            "Storing",
            "Cleaning",
            "Seating",
            "Sleeping",
            "Travelling",
            "Writing",
            "Growing",
            "Resting",
            "Playing",
            "Wrapping");
    static final List<String> SHELVES =
            List.of("Classics", "New In", "For Two", "Small", "Large", "Handmade", "Recycled", "Last Pieces");
    static final List<String> COLOURS =
            List.of("Moss", "Sand", "Ink", "Clay", "Chalk", "Rust", "Fog", "Plum", "Straw", "Pine");
    static final List<String> HEX = List.of(
            "#6B7B4F", "#D9C7A0", "#26324A", "#B5653B", "#F2EFE6", "#9C4A2F", "#C9CED1", "#5E3A4E", "#D8B65C",
            "#2F4B3C");
    static final List<String> SIZES = List.of("Small", "Medium", "Large", "Extra Large");
    static final List<String> SENTENCES = List.of(
            "It is made to be used every day and to look better for it.",
            "The weight sits low, so it stands where you put it.",
            "Each one is finished by hand, which is why no two are quite alike.",
            "We tested it for a winter before we dared to sell it.",
            "The edge is rounded where your hand is.",
            "It packs flat, stacks well and forgives a fall.",
            "Nothing about it needs to be explained twice.",
            "The colour comes from the material and goes all the way through.",
            "Wipe it with a damp cloth and let it dry in the air.",
            "When something breaks, write to us: most parts can be had one by one.",
            "It was drawn for a small flat, and it is at home in a large one too.",
            "Shipped in paper and card, without a single piece of plastic.",
            "The first ones are still in use in our own kitchen.",
            "You will find it cheaper elsewhere, and lighter, and gone sooner.");
    static final List<String> FEATURES = List.of(
            "Dishwasher safe",
            "Made in small batches",
            "Ten-year guarantee",
            "Recycled packaging",
            "Repairable",
            "Tested for food",
            "Weather-proof",
            "Fits standard shelves");
    static final List<String> MATERIALS =
            List.of("Stoneware", "Oak", "Cast iron", "Linen", "Glass", "Brass", "Wool", "Steel", "Cork", "Leather");
    static final List<String> REVIEWS = List.of(
            "Exactly as described.",
            "Smaller than I thought, but lovely.",
            "My third one, all gifts.",
            "Good, though the parcel was late.",
            "Would buy again.",
            "Heavier than it looks.");

    private Words() {}
}
