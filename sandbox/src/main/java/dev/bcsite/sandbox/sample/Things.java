package dev.bcsite.sandbox.sample;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every thing that can be drawn, by name. */
final class Things {

    private static final Map<String, Thing> BY_NAME = byName(List.of(
            new Thing("mug", 480, 420, 320, 10, Vessels::mug),
            new Thing("cup", 400, 360, 270, 7, Vessels::cup),
            new Thing("camp-mug", 480, 390, 400, 9, Vessels::campMug),
            new Thing("tea-bowl", 410, 280, 180, 6, Vessels::teaBowl),
            new Thing("tumbler", 310, 430, 240, 10, Vessels::tumbler),
            new Thing("travel-cup", 330, 500, 250, 16, Vessels::travelCup),
            new Thing("bowl", 610, 300, 230, 9, Vessels::bowl),
            new Thing("dish", 570, 210, 200, 6, Vessels::dish),
            new Thing("plate", 590, 570, 380, 26, Vessels::plate),
            new Thing("jug", 530, 510, 290, 22, Vessels::jug),
            new Thing("vase", 350, 540, 210, 26, Vessels::vase),
            new Thing("jar", 380, 440, 340, 18, Vessels::jar),
            new Thing("bottle", 260, 540, 240, 28, Vessels::bottle),
            new Thing("egg-cup", 280, 450, 220, 9, Vessels::eggCup),
            new Thing("butter-dish", 610, 290, 550, 9, Vessels::butterDish),
            new Thing("cake-stand", 630, 490, 270, 20, Vessels::cakeStand),
            new Thing("teapot", 760, 460, 270, 17, Pots::teapot),
            new Thing("kyusu", 770, 360, 270, 10, Pots::kyusu),
            new Thing("tetsubin", 580, 560, 270, 19, Pots::tetsubin),
            new Thing("kettle", 730, 470, 410, 20, Pots::kettle),
            new Thing("dallah", 690, 600, 350, 28, Pots::dallah),
            new Thing("cezve", 590, 350, 310, 10, Pots::cezve),
            new Thing("samovar", 560, 640, 240, 48, Pots::samovar),
            new Thing("moka", 500, 520, 290, 20, Pots::moka),
            new Thing("dripper", 440, 520, 270, 22, Pots::dripper),
            new Thing("grinder", 400, 600, 310, 20, Pots::grinder),
            new Thing("pan", 470, 640, 0, 42, Kitchen::pan),
            new Thing("saucepan", 690, 300, 380, 12, Kitchen::saucepan),
            new Thing("cocotte", 640, 360, 430, 18, Kitchen::cocotte),
            new Thing("stock-pot", 560, 510, 400, 30, Kitchen::stockPot),
            new Thing("roasting-tin", 670, 160, 540, 7, Kitchen::roastingTin),
            new Thing("board", 350, 610, 0, 45, Kitchen::board),
            new Thing("knife", 400, 620, 0, 34, Kitchen::knife),
            new Thing("spoon", 260, 620, 0, 30, Kitchen::spoon),
            new Thing("spoons", 420, 620, 250, 32, Kitchen::spoons),
            new Thing("mill", 230, 550, 230, 20, Kitchen::mill),
            new Thing("mortar", 440, 530, 290, 16, Kitchen::mortar),
            new Thing("rolling-pin", 660, 480, 0, 40, Kitchen::rollingPin),
            new Thing("servers", 400, 640, 0, 30, Kitchen::servers),
            new Thing("cloche", 650, 420, 590, 22, Kitchen::cloche),
            new Thing("apron", 640, 670, 0, 90, Cloth::apron),
            new Thing("towel", 600, 590, 0, 60, Cloth::towel),
            new Thing("napkins", 510, 270, 500, 10, Cloth::napkins),
            new Thing("gloves", 440, 510, 0, 26, Cloth::gloves),
            new Thing("basket", 620, 530, 320, 30, Cloth::basket),
            new Thing("planter", 560, 640, 290, 30, Garden::planter),
            new Thing("glazed-planter", 560, 600, 300, 34, Garden::glazedPlanter),
            new Thing("hanging-planter", 460, 650, 0, 40, Garden::hangingPlanter),
            new Thing("window-box", 700, 430, 610, 24, Garden::windowBox),
            new Thing("watering-can", 800, 490, 370, 32, Garden::wateringCan),
            new Thing("mister", 300, 510, 250, 20, Garden::mister),
            new Thing("trowel", 380, 620, 0, 30, Garden::trowel),
            new Thing("secateurs", 400, 620, 0, 21, Garden::secateurs),
            new Thing("packet", 380, 510, 360, 14, Garden::packet),
            new Thing("twine", 340, 370, 250, 11, Garden::twine),
            new Thing("dibber", 300, 520, 0, 26, Garden::dibber),
            new Thing("candle", 240, 560, 210, 14, Evening::candle),
            new Thing("tapers", 440, 640, 420, 30, Evening::tapers),
            new Thing("holder", 480, 640, 350, 24, Evening::holder),
            new Thing("lamp", 480, 570, 150, 42, Evening::lamp),
            new Thing("lantern", 350, 620, 340, 36, Evening::lantern),
            new Thing("book", 420, 510, 400, 22, Evening::book),
            new Thing("card", 580, 400, 0, 11, Evening::card),
            new Thing("box", 470, 470, 430, 22, Evening::box),
            new Thing("pouch", 400, 520, 400, 20, Evening::pouch),
            new Thing("tin", 330, 430, 310, 14, Evening::tin),
            new Thing("papers", 500, 390, 150, 12, Evening::papers),
            new Thing("wheel", 600, 440, 530, 60, Evening::wheel),
            new Thing("tile", 640, 640, 0, 60, Evening::tile),
            new Thing("emblem-fern", 600, 600, 0, 60, Emblems::fern),
            new Thing("emblem-mountain", 600, 600, 0, 60, Emblems::mountain),
            new Thing("emblem-olive", 600, 600, 0, 60, Emblems::olive),
            new Thing("emblem-moon", 600, 600, 0, 60, Emblems::moon),
            new Thing("emblem-sprout", 600, 600, 0, 60, Emblems::sprout),
            new Thing("emblem-dots", 600, 600, 0, 60, Emblems::dots),
            new Thing("emblem-flame", 600, 600, 0, 60, Emblems::flame),
            new Thing("emblem-leaf", 600, 600, 0, 60, Emblems::leaf)));

    private Things() {}

    static Optional<Thing> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    private static Map<String, Thing> byName(List<Thing> things) {
        Map<String, Thing> byName = new TreeMap<>();
        things.forEach(thing -> byName.put(thing.name(), thing));
        return Collections.unmodifiableMap(byName);
    }
}
