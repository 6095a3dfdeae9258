package dev.bcsite.render;

import dev.bcsite.base.NearestName;
import dev.bcsite.site.Strings;
import dev.bcsite.site.UnknownStringException;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** The functions that templates can call: words, and addresses of assets. */
final class Functions {

    private Functions() {}

    /** {@code t("key", argument, ...)}: a text in the site's language. */
    static TemplateMethodModelEx text(Strings strings) {
        return arguments -> {
            Object[] values = new Object[Math.max(0, arguments.size() - 1)];
            for (int i = 0; i < values.length; i++) {
                values[i] = plain(arguments.get(i + 1));
            }
            String key = name("t", arguments);
            try {
                return new SimpleScalar(strings.text(key, values));
            } catch (UnknownStringException e) {
                throw new TemplateModelException(e.getMessage());
            }
        };
    }

    /** {@code tn("key", count)}: a text for a number of things. */
    static TemplateMethodModelEx counted(Strings strings) {
        return arguments -> {
            if (arguments.size() != 2 || !(arguments.get(1) instanceof TemplateNumberModel count)) {
                throw new TemplateModelException("tn needs a key and a number");
            }
            String key = name("tn", arguments);
            try {
                return new SimpleScalar(strings.counted(key, count.getAsNumber().intValue()));
            } catch (UnknownStringException e) {
                throw new TemplateModelException(e.getMessage());
            }
        };
    }

    /** {@code asset("site.css")}: where a file of the theme is published. */
    static TemplateMethodModelEx asset(Assets assets) {
        return ofAsset("asset", assets, asset -> Assets.url(asset.path()));
    }

    /** {@code integrity("site.css")}: the hash that browsers check. */
    static TemplateMethodModelEx integrity(Assets assets) {
        return ofAsset("integrity", assets, Asset::integrity);
    }

    /** The answers are few, and asked for by every page. */
    private static TemplateMethodModelEx ofAsset(String function, Assets assets, Function<Asset, String> answer) {
        Map<String, TemplateModel> answers = new HashMap<>();
        for (Asset asset : assets.all()) {
            answers.put(asset.name(), new SimpleScalar(answer.apply(asset)));
        }
        return arguments -> {
            String name = name(function, arguments);
            TemplateModel known = answers.get(name);
            if (known == null) {
                throw new TemplateModelException("the theme publishes no asset \"" + name + "\"; "
                        + NearestName.advice(name, new TreeSet<>(answers.keySet())));
            }
            return known;
        };
    }

    private static String name(String function, List<?> arguments) throws TemplateModelException {
        if (arguments.isEmpty() || !(arguments.get(0) instanceof TemplateScalarModel name)) {
            throw new TemplateModelException(function + " needs a name in quotes");
        }
        return name.getAsString();
    }

    private static Object plain(Object argument) throws TemplateModelException {
        if (argument instanceof TemplateNumberModel number) {
            return number.getAsNumber();
        }
        if (argument instanceof TemplateScalarModel text) {
            return text.getAsString();
        }
        throw new TemplateModelException("t takes texts and numbers as arguments");
    }
}
