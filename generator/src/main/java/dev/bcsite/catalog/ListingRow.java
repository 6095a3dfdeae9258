package dev.bcsite.catalog;

/** Listings as rows. */
final class ListingRow implements RowPart<Listing> {

    static final ListingRow PART = new ListingRow();

    private ListingRow() {}

    @Override
    public void write(Listing listing, RowWriter row) {
        row.number(listing.id());
        row.number(listing.productId());
        row.text(listing.state());
        row.optionalText(listing.name());
        row.optionalText(listing.description());
    }

    @Override
    public Listing read(RowReader row) {
        return new Listing(row.number(), row.number(), row.text(), row.optionalText(), row.optionalText());
    }
}
