package dev.bcsite.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Pictures are asked for in any size in the way that BigCommerce's image host serves them. */
class StoreImageTest {

    private static final String HOST = "https://cdn11.bigcommerce.com/s-abc";

    @Test
    void aPictureOfAProductLosesTheSizeInItsName() {
        StoreImage image = StoreImage.of(HOST + "/products/107/images/379/mug__21717.1534344511.1280.1280.jpg?c=2");

        assertEquals(
                HOST + "/images/stencil/320x320/products/107/379/mug__21717.1534344511.jpg?c=2",
                image.fitted(320, 320));
    }

    @Test
    void aPictureOfACategoryChangesItsSize() {
        StoreImage image = StoreImage.of(HOST + "/images/stencil/original/c/mugs.jpg?t=1");

        assertEquals(HOST + "/images/stencil/640x240/c/mugs.jpg?t=1", image.fitted(640, 240));
    }

    @Test
    void anUploadedFileCanBeSizedToo() {
        StoreImage image = StoreImage.of(HOST + "/product_images/uploaded_images/kiln.jpg");

        assertEquals(HOST + "/images/stencil/480x320/uploaded_images/kiln.jpg", image.fitted(480, 320));
    }

    @Test
    void aPictureFromElsewhereHasOneSize() {
        StoreImage image = StoreImage.of("https://pictures.example/mug.png");

        assertEquals("https://pictures.example/mug.png", image.fitted(320, 320));
    }

    @Test
    void aCopyIsNamedAfterThePictureAndNeverAfterItsHost() {
        String one = StoreImage.of("http://127.0.0.1:4711/s-abc/products/1/images/2/Big Mug__1.2.3.4.jpg?c=1")
                .fileName(480);
        String other = StoreImage.of("http://127.0.0.1:9999/s-abc/products/1/images/2/Big Mug__1.2.3.4.jpg?c=1")
                .fileName(480);

        assertEquals(one, other);
        assertEquals("big-mug-480w-", one.substring(0, 13));
    }
}
