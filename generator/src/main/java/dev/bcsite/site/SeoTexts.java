package dev.bcsite.site;

import dev.bcsite.catalog.EntityRef;
import dev.bcsite.catalog.SeoText;
import dev.bcsite.content.Document;
import dev.bcsite.content.WriteBack;
import java.util.List;

/** Lays what documents tell search engines over what the store tells them, field by field. */
final class SeoTexts {

    private SeoTexts() {}

    /** @param attached the documents of the page; at most one of them says each field */
    static SeoText over(SeoText store, List<Document> attached) {
        SeoText text = store;
        for (Document document : attached) {
            if (document.frontMatter().writeBack().seo().isPresent()) {
                WriteBack.Seo seo = document.frontMatter().writeBack().seo().get();
                text = new SeoText(
                        seo.title().orElse(text.title()), seo.description().orElse(text.description()));
            }
        }
        return text;
    }

    static CategoryEntry over(CategoryEntry entry, EntityRef ref, SiteTexts texts) {
        SeoText seo = over(entry.category().seo(), texts.attachedTo(ref));
        return new CategoryEntry(entry.category().withSeo(seo), entry.path(), entry.size());
    }

    static BrandEntry over(BrandEntry entry, EntityRef ref, SiteTexts texts) {
        SeoText seo = over(entry.brand().seo(), texts.attachedTo(ref));
        return new BrandEntry(entry.brand().withSeo(seo), entry.path(), entry.size());
    }
}
