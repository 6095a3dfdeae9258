/**
 * The sample shop, Fern &amp; Kiln: its data and the pictures drawn for it.
 *
 * <p>The data lies in the resources of this package, in BigCommerce's own response shapes: {@code products.json},
 * {@code categories.json}, {@code brands.json} and the smaller files. To add a product, add its row and, in
 * {@code pictures.json}, one row for each picture it names; tests tell what was forgotten.
 *
 * <p>Ids follow the product's: product 101 has options 1011 to 1014, modifiers 1015 to 1019, pictures from 10101,
 * option values from 101101 and variants from 101001; a product without options has the one variant 101000. Pictures
 * are {@code f/PRODUCT/name.jpg}, {@code c/CATEGORY/name.jpg}, {@code b/BRAND/name.jpg}, {@code swatches/name.jpg}
 * and, for what texts refer to below {@code /product_images/}, {@code uploaded_images/name.jpg}.
 */
package dev.bcsite.sandbox.sample;
