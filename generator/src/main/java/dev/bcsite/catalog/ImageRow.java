package dev.bcsite.catalog;

/** Pictures of products within rows. */
final class ImageRow implements RowPart<Image> {

    static final ImageRow PART = new ImageRow();

    private ImageRow() {}

    @Override
    public void write(Image image, RowWriter row) {
        row.number(image.id());
        row.text(image.url());
        row.text(image.alt());
        row.flag(image.thumbnail());
        row.number(image.sortOrder());
    }

    @Override
    public Image read(RowReader row) {
        return new Image(row.number(), row.text(), row.text(), row.flag(), row.count());
    }
}
