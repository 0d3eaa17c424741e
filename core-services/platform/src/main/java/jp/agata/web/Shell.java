package jp.agata.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jp.agata.access.Actor;
import jp.agata.access.Permission;
import jp.agata.access.Post;

/** The bands around a page. Everything is read only when the template asks, so an answer without a page costs nothing. */
class Shell {

    private final Navigation navigation;
    private final Places places;
    private final HttpServletRequest request;
    private final boolean specimen;

    Shell(Navigation navigation, Places places, HttpServletRequest request, boolean specimen) {
        this.navigation = navigation;
        this.places = places;
        this.request = request;
        this.specimen = specimen;
    }

    public boolean isSignedIn() {
        return Actor.bound().isPresent();
    }

    /** Marks every page of the invented world (見本). */
    public boolean isSpecimen() {
        return specimen;
    }

    public boolean isPrefecture() {
        return post().tenant() == null;
    }

    /** Where the addresses of this side begin: {@code /352136} or {@code /pref}. */
    public String getBase() {
        var tenant = post().tenant();
        return tenant == null ? Navigation.PREFECTURE : "/" + tenant;
    }

    public String getPlace() {
        return places.nameOf(post());
    }

    public String getPerson() {
        return Actor.current().name();
    }

    public String getPostTitle() {
        return post().title();
    }

    public List<Navigation.Entry> getEntries() {
        return navigation.of(request, getBase());
    }

    public List<Post> getOtherPosts() {
        return places.otherPosts(Actor.current());
    }

    /** A post of the same tenant is switched to; another tenant is simply another address. */
    public boolean isHere(Post post) {
        return post.tenant() != null && post.isIn(getBase().substring(1));
    }

    public String addressOf(Post post) {
        return post.tenant() == null ? Navigation.PREFECTURE + "/" : "/" + post.tenant() + "/";
    }

    public String placeOf(Post post) {
        return places.nameOf(post);
    }

    public boolean isSearchable() {
        return navigation.mayOpen(Permission.VIEW_STUDENT);
    }

    /** CSS class for a name whose very glyphs matter: shown in IPAmj明朝 where the device has it. */
    public String glyphs(String name) {
        return ExactGlyphs.areNeeded(name) ? "exact" : "";
    }

    private static Post post() {
        return Actor.current().post();
    }
}
