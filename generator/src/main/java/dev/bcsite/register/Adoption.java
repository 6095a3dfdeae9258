package dev.bcsite.register;

import java.util.List;

/**
 * Which foreign things somebody asked us to take over, as {@code --adopt} names them: {@code route product *}, or
 * {@code routes} for all of a kind.
 */
public record Adoption(List<String> names) {

    public static final Adoption NOTHING = new Adoption(List.of());

    public Adoption {
        names = names.stream().map(String::strip).toList();
    }

    boolean covers(ItemKey key) {
        return names.contains(key.toString()) || names.contains(key.kind().target());
    }
}
