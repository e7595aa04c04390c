//! The map of careers, the routes through it with their prices, and what is known of each role.
//!
//! Everything that is only read is painted; nothing is painted before the view is opened.

mod chosen;
mod compared;
mod find;
mod in_words;
mod lists;
mod map;
mod needs;
mod role;
mod routes;
mod sheet;
mod walk;
mod ways;

use leptos::prelude::*;

use crate::facts::CareerTexts;
use crate::host::{Lang, dom};
use crate::pathway::find::Filter;
use crate::pathway::price::{self, By, Priced};
use crate::pathway::{Graph, Node, Route};
use crate::session::View;
use crate::session::store::{OnDemand, Session};
use crate::text::pathways as say;
use crate::view::parts::{Html, bind, words};

use ways::Ways;

pub(super) use in_words::paint as paint_in_words;

/// What a link says about two nodes of the map that are shown together.
const BESIDE: char = ',';

/// Shows in an element the map, and what follows from where one is and wants to be; routes are priced by the `calm`
/// session.
pub(super) fn show(place: &str, session: Session, calm: Session, lang: Lang) {
    let opened = Memo::new(move |before: Option<&bool>| {
        before == Some(&true) || session.viewing(|viewing| viewing.view == View::Pathways)
    });
    Effect::new(move || {
        if opened.get() {
            session.need_careers(lang);
        }
    });
    let ways = ways::follow(calm, opened);
    let state = State {
        session,
        lang,
        opened,
        ways,
        by: Memo::new(move |_| session.viewing(|viewing| By::from_key(&viewing.rank))),
        filter: Memo::new(move |_| session.viewing(|viewing| Filter::decode(&viewing.only))),
        open: Memo::new(move |_| ways::named(ways.get(), &session.viewing(|viewing| viewing.way.clone()))),
        walked: RwSignal::new(None),
        stop: RwSignal::new(None),
    };
    let mut html = Html::new();
    html.raw("<div class=\"pathways\">");
    html.element("<h1>", say::pathways_title(lang), "</h1>").element(
        "<p class=\"lead\">",
        say::pathways_about(lang),
        "</p>",
    );
    routes::paint(&mut html, lang);
    find::paint(&mut html, lang);
    map::paint(&mut html, lang);
    html.raw(
        "<section id=\"on-role\" aria-labelledby=\"on-role-title\"></section><section id=\"two-roles\"></section>",
    );
    lists::paint(&mut html, lang);
    sheet::paint(&mut html);
    // What has no place on the page is not shown; nothing else depends on it.
    let _ = dom::set_words(place, "innerHTML", &html.raw("</div>").clone().finish());
    routes::bind(state);
    find::bind(state);
    map::bind(state);
    bind::html("on-role", state.painted(role::role));
    bind::html("two-roles", state.painted(compared::compared));
    role::bind(state);
    lists::bind(state);
    sheet::bind(state);
    walk::bind(state);
}

/// Shows in the calculator the way through the map that is priced there, and the ways back.
pub(super) fn show_chosen(session: Session, lang: Lang) {
    let painted = words(move || {
        session
            .choice(|choices| choices.path.as_ref().map(|path| chosen::chosen(lang, path).finish()).unwrap_or_default())
    });
    chosen::bind(session);
    bind::html("path-chosen", painted);
}

/// What things on the map are called in a language.
#[derive(Clone, Copy)]
struct Naming {
    lang: Lang,
    graph: Graph<'static>,
}

impl Naming {
    fn name(self, node: Node) -> &'static str {
        self.named(self.graph.names(node))
    }

    /// The same in a few letters, where there is such a name.
    fn short_name(self, node: Node) -> &'static str {
        self.graph.station(node).map_or_else(|| self.name(node), |station| self.named(station.short))
    }

    fn named(self, names: [&'static str; 2]) -> &'static str {
        let [en, es] = names;
        crate::text::pick(self.lang, en, es)
    }
}

/// What the parts of the view share; a handle that can be copied.
#[derive(Clone, Copy)]
pub(super) struct State {
    session: Session,
    lang: Lang,
    /// Whether the view was ever opened.
    opened: Memo<bool>,
    /// The routes between where one is and wants to be.
    ways: RwSignal<Ways>,
    /// What they are ordered by.
    by: Memo<By>,
    /// Which roles are shown in full.
    filter: Memo<Filter>,
    /// The route that the link names, by its position among the routes as found.
    open: Memo<Option<usize>>,
    /// The last move walked by keyboard: where it began, and whether it was walked forward.
    walked: RwSignal<Option<(Node, bool)>>,
    /// The node of the map that had the focus last: there the Tab key comes back to.
    stop: RwSignal<Option<Node>>,
}

impl State {
    /// Markup that is painted once the view was opened, and whenever what it reads changes.
    fn painted(self, paint: fn(Self) -> Html) -> super::parts::Words {
        words(move || if self.opened.get() { paint(self).finish() } else { String::new() })
    }

    fn graph(self) -> Graph<'static> {
        Graph::whole()
    }

    /// What things are called.
    fn naming(self) -> Naming {
        Naming { lang: self.lang, graph: self.graph() }
    }

    /// What a node is called.
    fn name(self, node: Node) -> &'static str {
        self.naming().name(node)
    }

    /// The name in the language of the page.
    fn named(self, names: [&'static str; 2]) -> &'static str {
        self.naming().named(names)
    }

    /// The node shown, and the one beside it.
    fn shown(self) -> [Option<Node>; 2] {
        let show = self.session.viewing(|viewing| viewing.show.clone());
        let (one, other) = show.split_once(BESIDE).unwrap_or((&show, ""));
        [one, other].map(|key| self.graph().by_key(key))
    }

    /// Whether the link asks to compare with something that is no role.
    fn beside_is_unknown(self) -> bool {
        let asked = self.session.viewing(|viewing| viewing.show.contains(BESIDE));
        let [_, beside] = self.shown();
        asked && beside.and_then(|beside| self.graph().role(beside)).is_none()
    }

    /// Shows a node.
    fn show(self, key: &str) {
        self.session.look(|viewing| key.clone_into(&mut viewing.show));
    }

    /// Something of the texts, once they are here.
    fn texts<T: Default>(self, read: impl FnOnce(&CareerTexts) -> T) -> T {
        match self.session.careers() {
            OnDemand::Here(texts) => read(&texts),
            _ => T::default(),
        }
    }

    /// The position of the route drawn on the map: the one chosen, or the first.
    fn drawn(self) -> Option<usize> {
        let Ways::Found(found, _) = self.ways.get() else { return None };
        self.open.get().or_else(|| self.order(&found).first().copied())
    }

    /// The route drawn on the map.
    fn route_shown(self) -> Option<(Route, Option<Priced>)> {
        let Ways::Found(found, _) = self.ways.get() else { return None };
        found.get(self.drawn()?).cloned()
    }

    /// The positions of the routes, the best first; those without a price last.
    fn order(self, found: &[(Route, Option<Priced>)]) -> Vec<usize> {
        let with_price: Vec<usize> =
            found.iter().enumerate().filter(|(_, (_, price))| price.is_some()).map(|(at, _)| at).collect();
        let priced: Vec<Priced> = found.iter().filter_map(|(_, price)| price.clone()).collect();
        let ranked = price::ranked(&priced, self.by.get());
        let mut order: Vec<usize> = ranked.into_iter().filter_map(|at| with_price.get(at).copied()).collect();
        order.extend((0..found.len()).filter(|at| !with_price.contains(at)));
        order
    }
}
