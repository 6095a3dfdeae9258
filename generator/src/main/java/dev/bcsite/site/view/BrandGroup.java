package dev.bcsite.site.view;

import java.util.List;

/** Brands under one letter of the index. */
public record BrandGroup(String letter, List<BrandView> brands) {}
