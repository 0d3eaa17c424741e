package jp.agata.web;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the modules have for the actor's home page. */
@Component
class Home {

    record Group(HomeItem.When when, List<HomeItem> items) {}

    private final ObjectProvider<HomeItems> sources;
    private final ObjectProvider<HomePanel> panels;

    Home(ObjectProvider<HomeItems> sources, ObjectProvider<HomePanel> panels) {
        this.sources = sources;
        this.panels = panels;
    }

    List<Group> waiting() {
        return sources
                .orderedStream()
                .flatMap(source -> source.waiting().stream())
                .sorted(Comparator.comparing(HomeItem::when))
                .collect(Collectors.groupingBy(HomeItem::when, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    List<HomePanel.Shown> panels() {
        return panels.orderedStream().flatMap(panel -> panel.show().stream()).toList();
    }
}
