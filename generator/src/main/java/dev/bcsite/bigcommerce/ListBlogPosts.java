package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.catalog.BlogPost;
import dev.bcsite.catalog.BlogPostJson;
import java.util.Optional;

/** Lists one page of the store's blog, published posts only. */
record ListBlogPosts(String storeUrl, int page) implements Endpoint<Page<BlogPost>> {

    @Override
    public String action() {
        return "list the blog posts";
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.get("/v2/blog/posts")
                .query("is_published", true)
                .query("page", page)
                .query("limit", Page.SIZE);
    }

    @Override
    public Page<BlogPost> read(JsonNode body) throws UnreadableAnswerException {
        return Page.ofBare(
                body,
                "blog post",
                json -> BlogPostJson.isPublished(json)
                        ? Optional.of(BlogPostJson.read(json, storeUrl))
                        : Optional.empty());
    }

    @Override
    public Scope scope() {
        return Scope.CONTENT;
    }
}
