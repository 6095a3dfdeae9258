package dev.bcsite.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordsOfBaseTest {

    @Test
    void theNearestNameIsTheOneThatWasMeant() {
        List<String> known = List.of("title", "tags", "description", "draft");

        assertEquals(Optional.of("title"), NearestName.of("titel", known));
        assertEquals(Optional.of("description"), NearestName.of("Descripton", known));
        assertEquals(Optional.empty(), NearestName.of("price", known));
        assertEquals("did you mean \"tags\"?", NearestName.advice("tag", known));
        assertEquals("known names are description, draft, tags, title", NearestName.advice("xyz", known));
    }

    @Test
    void aProblemReadsAsOneSentence() {
        assertEquals(
                "a.md:4: is wrong; do it right",
                Problem.at("a.md:4", "is wrong", "do it right").toString());
        assertEquals("a.md: is wrong", Problem.at("a.md", "is wrong").toString());
        assertEquals(
                "bcsite.yaml:7: is wrong",
                Problem.at("7", "is wrong").in("bcsite.yaml").toString());
        assertEquals("nothing works; look", Problem.of("nothing works", "look").toString());
    }

    @Test
    void anExceptionShowsTheFirstHundredProblems() {
        List<Problem> many = IntStream.range(0, 102)
                .mapToObj(i -> Problem.at("line " + i, "is wrong"))
                .toList();
        String[] lines = new BcsiteException(many).getMessage().split("\n");

        assertEquals(101, lines.length);
        assertEquals("line 99: is wrong", lines[99]);
        assertEquals("... and 2 more", lines[100]);
        assertThrows(IllegalArgumentException.class, () -> new BcsiteException(List.of()));
    }

    @Test
    void secretsAreComparedByTheirValueAndNeverShown() {
        Secret secret = new Secret("hush");

        assertEquals(new Secret("hush"), secret);
        assertEquals(new Secret("hush").hashCode(), secret.hashCode());
        assertNotEquals(new Secret("hash"), secret);
        assertEquals("***", secret.toString());
        assertThrows(IllegalArgumentException.class, () -> new Secret(" "));
    }

    @Test
    void partsOfADigestCannotRunIntoEachOther() {
        Digest one = Digest.builder().add("ab").add("c").build();
        Digest other = Digest.builder().add("a").add("bc").build();

        assertNotEquals(one, other);
        assertEquals(one, Digest.parse(one.toString()));
        assertEquals(8, one.prefix(8).length());
        assertThrows(IllegalArgumentException.class, () -> Digest.parse("abc"));
        assertThrows(IllegalArgumentException.class, () -> Digest.parse("g".repeat(32)));
    }

    @Test
    void aSecretDoesNotTell() {
        Secret secret = new Secret("hunter2");

        assertEquals("***", secret.toString());
        assertFalse(String.valueOf(List.of(secret)).contains("hunter2"));
        assertThrows(IllegalArgumentException.class, () -> new Secret(" "));
    }
}
