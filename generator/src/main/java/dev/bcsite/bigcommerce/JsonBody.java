package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.bcsite.catalog.Json;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Bodies of requests and answers. An answer is read whole and strictly, or not at all: never the beginning of one. */
final class JsonBody {

    private static final int NO_CONTENT = 204;
    private static final int BUFFER = 1 << 13;

    private JsonBody() {}

    static BodyPublisher of(Optional<JsonNode> body) {
        return body.map(Json::bytes).map(BodyPublishers::ofByteArray).orElseGet(BodyPublishers::noBody);
    }

    /**
     * @param unwanted names of members that are left out
     * @throws UnreadableAnswerException when the body is not one whole JSON value in UTF-8
     */
    static JsonNode read(Answer answer, Set<String> unwanted) throws UnreadableAnswerException {
        if (answer.status() == NO_CONTENT) {
            return MissingNode.getInstance();
        }
        if (answer.body().length == 0) {
            throw UnreadableAnswerException.notJson("the answer is empty");
        }
        requireJson(answer);
        try {
            return Json.read(plain(answer), unwanted);
        } catch (JsonEOFException | EOFException e) {
            throw UnreadableAnswerException.cutOff("the answer ends too early");
        } catch (StreamConstraintsException e) {
            throw UnreadableAnswerException.notJson("the answer is too deeply nested or holds too long a text" + at(e));
        } catch (JsonProcessingException e) {
            throw UnreadableAnswerException.notJson("the answer is not valid JSON" + at(e));
        } catch (CharacterCodingException e) {
            throw UnreadableAnswerException.notJson("the answer is not UTF-8");
        } catch (ZipException e) {
            throw UnreadableAnswerException.cutOff("the answer is damaged");
        } catch (IOException e) {
            throw UnreadableAnswerException.notJson(e.getMessage());
        }
    }

    private static void requireJson(Answer answer) throws UnreadableAnswerException {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (!type.isEmpty() && !type.toLowerCase(Locale.ROOT).contains("json")) {
            throw UnreadableAnswerException.notJson("the answer is not JSON but " + printable(type));
        }
    }

    private static byte[] plain(Answer answer) throws IOException {
        boolean isPacked = answer.headers()
                .firstValue("Content-Encoding")
                .filter(encoding -> encoding.toLowerCase(Locale.ROOT).contains("gzip"))
                .isPresent();
        if (!isPacked) {
            return answer.body();
        }
        try (InputStream packed = new GZIPInputStream(new ByteArrayInputStream(answer.body()), BUFFER);
                InputStream plain = new CappedInput(packed, answer.body().length, Transport.MOST_BYTES)) {
            return plain.readAllBytes();
        }
    }

    private static String at(JsonProcessingException e) {
        JsonLocation place = e.getLocation();
        return place == null ? "" : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
    }

    private static String printable(String type) {
        String plain = type.replaceAll("[^ -~]", "?");
        return plain.length() <= 60 ? plain : plain.substring(0, 60) + "...";
    }
}
