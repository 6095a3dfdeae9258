package dev.bcsite.catalog;

/** Reviews within rows. */
final class ReviewRow implements RowPart<Review> {

    static final ReviewRow PART = new ReviewRow();

    private ReviewRow() {}

    @Override
    public void write(Review review, RowWriter row) {
        row.number(review.id());
        row.text(review.title());
        row.text(review.text());
        row.number(review.rating());
        row.text(review.author());
        row.text(review.date());
    }

    @Override
    public Review read(RowReader row) {
        return new Review(row.number(), row.text(), row.text(), row.count(), row.text(), row.text());
    }
}
