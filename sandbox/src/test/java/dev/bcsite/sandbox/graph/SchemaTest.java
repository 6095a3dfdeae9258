package dev.bcsite.sandbox.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.language.AstPrinter;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.language.UnionTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Our schema is a part of BigCommerce's: nothing in it is invented, and nothing has another type. */
class SchemaTest {

    private final List<String> differences = new ArrayList<>();

    @Test
    void everythingInOurSchemaIsInBigCommercesToo() throws Exception {
        Path file = Path.of(System.getProperty("bcsite.contracts", ""), "storefront.graphql");
        if (!Files.isRegularFile(file)) {
            Assumptions.abort("schema check skipped: no schema at " + file);
        }
        TypeDefinitionRegistry theirs = new SchemaParser().parse(Files.readString(file));
        TypeDefinitionRegistry ours = new SchemaParser()
                .parse(new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                                .includeDirectives(false)
                                .includeDirectiveDefinitions(false))
                        .print(Schema.get()));

        ours.scalars().keySet().stream()
                .filter(name -> !theirs.scalars().containsKey(name))
                .forEach(name -> differences.add("scalar " + name));
        ours.types().forEach((name, type) -> {
            Node<?> other = theirs.getTypeOrNull(name);
            if (other == null || other.getClass() != type.getClass()) {
                differences.add(type.getClass().getSimpleName() + " " + name);
            } else {
                compare(name, type, other);
            }
        });

        assertEquals(List.of(), differences);
        assertTrue(ours.types().size() > 100, "only " + ours.types().size() + " types");
    }

    private void compare(String name, Node<?> ours, Node<?> theirs) {
        if (ours instanceof ImplementingTypeDefinition<?> type) {
            ImplementingTypeDefinition<?> other = (ImplementingTypeDefinition<?>) theirs;
            compareNames(name + " implements ", printed(type.getImplements()), printed(other.getImplements()));
            compareFields(name, type.getFieldDefinitions(), other.getFieldDefinitions());
        } else if (ours instanceof InputObjectTypeDefinition type) {
            compareInputs(
                    name,
                    type.getInputValueDefinitions(),
                    ((InputObjectTypeDefinition) theirs).getInputValueDefinitions());
        } else if (ours instanceof EnumTypeDefinition type) {
            compareNames(
                    name + " ",
                    names(type.getEnumValueDefinitions()),
                    names(((EnumTypeDefinition) theirs).getEnumValueDefinitions()));
        } else if (ours instanceof UnionTypeDefinition type) {
            compareNames(
                    name + " = ",
                    printed(type.getMemberTypes()),
                    printed(((UnionTypeDefinition) theirs).getMemberTypes()));
        }
    }

    private void compareFields(String type, List<FieldDefinition> ours, List<FieldDefinition> theirs) {
        Map<String, FieldDefinition> known = byName(theirs);
        for (FieldDefinition field : ours) {
            String place = type + "." + field.getName();
            FieldDefinition other = known.get(field.getName());
            if (other == null || !printed(field.getType()).equals(printed(other.getType()))) {
                differences.add(place + ": " + printed(field.getType()));
            } else {
                compareInputs(place, field.getInputValueDefinitions(), other.getInputValueDefinitions());
            }
        }
    }

    /** What is required of a client must be required by BigCommerce too, and the other way round. */
    private void compareInputs(String place, List<InputValueDefinition> ours, List<InputValueDefinition> theirs) {
        Map<String, InputValueDefinition> known = byName(theirs);
        for (InputValueDefinition input : ours) {
            InputValueDefinition other = known.get(input.getName());
            if (other == null
                    || !printed(input.getType()).equals(printed(other.getType()))
                    || !defaultOf(input).equals(defaultOf(other))) {
                differences.add(
                        place + "(" + input.getName() + ": " + printed(input.getType()) + defaultOf(input) + ")");
            }
        }
        Set<String> own = byName(ours).keySet();
        theirs.stream()
                .filter(input -> printed(input.getType()).endsWith("!") && input.getDefaultValue() == null)
                .filter(input -> !own.contains(input.getName()))
                .forEach(input -> differences.add(place + " lacks the required " + input.getName()));
    }

    private void compareNames(String place, Set<String> ours, Set<String> theirs) {
        ours.stream().filter(name -> !theirs.contains(name)).forEach(name -> differences.add(place + name));
    }

    private static String defaultOf(InputValueDefinition input) {
        return input.getDefaultValue() == null ? "" : " = " + printed(input.getDefaultValue());
    }

    private static <T extends NamedNode<T>> Map<String, T> byName(List<T> nodes) {
        return nodes.stream().collect(Collectors.toMap(NamedNode::getName, Function.identity()));
    }

    private static Set<String> names(List<? extends NamedNode<?>> nodes) {
        return nodes.stream().map(NamedNode::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> printed(List<? extends Node> nodes) {
        return nodes.stream().map(SchemaTest::printed).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String printed(Node<?> node) {
        return AstPrinter.printAst(node);
    }
}
