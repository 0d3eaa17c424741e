package jp.agata.identity.orders;

/** Places called by their codes. */
enum Codes implements PlaceNames {
    NAMES;

    @Override
    public String board(String municipality) {
        return municipality + "教育委員会";
    }

    @Override
    public String place(Place place) {
        return place.code();
    }
}
