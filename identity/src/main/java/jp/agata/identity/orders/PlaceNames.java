package jp.agata.identity.orders;

/** What places are called today; a code stands for what nobody has named. */
public interface PlaceNames {

    /** 「美祢市教育委員会」. */
    String board(String municipality);

    /** 「美祢市立あさひ小学校」, and at a board its own name. */
    String place(Place place);
}
