//! The map of careers and the routes through it.

use crate::facts::career::{Anchor, Education, Force, MoveKind, Remote, RoleLevel};
use crate::pathway::Unreachable;
use crate::pathway::layout::Row;
use crate::pathway::price::By;

use super::{Lang, how_many, pick};

words! {
    pathways_title: "Pathways: from school to the job you want", "Caminos: de los estudios al empleo que quiere";
    pathways_about: "Say where you are and where you want to be. Each route is priced with your place and your numbers from the calculator.", "Diga dónde está y adónde quiere llegar. Cada camino se calcula con su lugar y sus números de la calculadora.";
    i_am_here: "I am here", "Estoy aquí";
    i_want_to_be_there: "I want to be there", "Quiero llegar aquí";
    choose_one: "Choose", "Elija";
    rank_by: "Best first by", "Ordenar por";
    routes_title: "Routes", "Caminos";
    routes_ask: "Choose both to see the routes.", "Elija los dos para ver los caminos.";
    unknown_place: "The link names something that is not on the map. Choose again.", "El enlace nombra algo que no está en el mapa. Elija de nuevo.";
    best_route: "no other is better in everything", "ningún otro es mejor en todo";
    on_the_map: "Show on the map", "Ver en el mapa";
    price_it: "Price it in the calculator", "Calcularlo en la calculadora";
    add_it: "Add to the comparison", "Agregar a la comparación";
    no_room: "Three routes are being compared already. Remove one in the calculator first.", "Ya se comparan tres caminos. Primero quite uno en la calculadora.";
    no_price: "This route cannot be priced with your numbers: it may end after you stop working.", "Este camino no se puede calcular con sus números: quizá termina después de que deje de trabajar.";
    takes: "Time to get there", "Tiempo hasta llegar";
    costs: "Study and exams", "Estudios y exámenes";
    gains: "Net gain, counting the risk", "Ganancia neta, contando el riesgo";
    chance_on_route: "Finish all of it", "Terminan todo";
    so_far: "so far", "hasta aquí";
    step_study: "Study full time", "Estudiar a tiempo completo";
    step_beside: "Study beside the job", "Estudiar sin dejar el empleo";
    step_exam: "Pass the exam", "Aprobar el examen";
    step_work: "Work as", "Trabajar como";
    begins: "begins after", "empieza después de";
    stands_at_end: "where you stand against staying put when you stop working", "cómo queda frente a quedarse como está al dejar de trabajar";
    stands_at: "where you stand against staying put", "cómo queda frente a quedarse como está";
    map_title: "The map", "El mapa";
    map_about: "Choose anything to see what it needs and where it leads. Arrow keys walk: left to where it comes from, right to where it leads, up and down to its neighbors.", "Elija algo para ver qué pide y adónde lleva. Las flechas del teclado caminan: a la izquierda, de dónde viene; a la derecha, adónde lleva; arriba y abajo, a sus vecinos.";
    solid: "solid: a published move or a rule", "línea continua: paso publicado o regla";
    dashed: "dashed: related by skills", "a rayas: relacionado por habilidades";
    dotted: "dotted: our own reading", "punteada: lectura nuestra";
    find_on_map: "Find on the map", "Buscar en el mapa";
    filters: "Show only", "Mostrar solo";
    any_area: "Any area", "Cualquier área";
    any_level: "Any level", "Cualquier nivel";
    any_remote: "Anywhere", "Donde sea";
    some_remote: "At least some from home", "Al menos en parte desde casa";
    most_remote: "Mostly from home", "Sobre todo desde casa";
    any_schooling: "Any schooling", "Cualquier formación";
    no_degree: "Needs no degree", "Sin título universitario";
    no_experience: "Needs no experience", "Sin experiencia";
    no_credential: "Needs no credential", "Sin credencial";
    area: "Area", "Área";
    level: "Level", "Nivel";
    remote: "Work from home", "Trabajo desde casa";
    schooling: "Schooling", "Formación";
    experience: "Experience", "Experiencia";
    credential: "Credential", "Credencial";
    helps: "Helps", "Ayuda";
    nothing_found: "Nothing on the map is called that.", "Nada en el mapa se llama así.";
    no_role_left: "No role fits all of these.", "Ningún puesto cumple todo esto.";
    role_title: "About", "Sobre";
    nothing_chosen: "Nothing is chosen on the map yet.", "Todavía no eligió nada en el mapa.";
    pay_here: "Pay", "Salario";
    pay_band: "What this role stands for", "Lo que corresponde a este puesto";
    whole_occupation: "the whole occupation", "toda la ocupación";
    percentile: "Share that earns less", "Proporción que gana menos";
    jobs: "Jobs in the country, 2024", "Empleos en el país, 2024";
    openings: "Openings in an average year", "Vacantes en un año promedio";
    growth: "Growth in ten years", "Crecimiento en diez años";
    not_published: "not published", "no publicado";
    tasks: "What one does", "Qué se hace";
    skills: "Skills", "Habilidades";
    settings: "Where", "Dónde";
    automation: "Automation", "Automatización";
    good_to_know: "Good to know", "Conviene saber";
    leads_to: "Leads to", "Lleva a";
    comes_from: "Comes from", "Viene de";
    needs: "Needs", "Pide";
    any_one_is_enough: "Any one of these is enough", "Basta con uno de estos";
    rule_unknown: "No source says who may sit this exam.", "Ninguna fuente dice quién puede presentar este examen.";
    none: "none", "ninguna";
    from_here: "I am here", "Estoy aquí";
    to_here: "I want to be there", "Quiero llegar aquí";
    compare_with: "Compare with another role", "Comparar con otro puesto";
    both_have: "Both", "Los dos";
    what_lies_between: "What lies between", "Qué hay en medio";
    as_list: "The map as a list", "El mapa como lista";
    as_map_table: "The map as a table", "El mapa como tabla";
    texts_coming: "More about it is on its way.", "El resto está en camino.";
    texts_not_here: "The texts could not be fetched; the figures stand.", "No se pudieron traer los textos; las cifras valen.";
    is_on_route: "on the route", "en el camino";
    your_route: "Your route through the map:", "Su camino por el mapa:";
    simple_question: "Back to the simple question", "Volver a la pregunta simple";
    to_the_map: "See it on the map", "Verlo en el mapa";
    kind_column: "Kind", "Tipo";
    print_route: "Print this route", "Imprimir este camino";
    route_on_paper: "A route through the map", "Un camino por el mapa";
    rests_on: "Its least certain move is", "Su paso menos seguro es";
    jobs_here: "Jobs", "Empleos";
    skill: "Skill", "Habilidad";
    any_skill: "Any skill", "Cualquier habilidad";
    setting: "Workplace", "Lugar de trabajo";
    any_setting: "Any workplace", "Cualquier lugar de trabajo";
    unknown_way: "The route that the link names is not among these: the first one is drawn instead.", "El camino que nombra el enlace no está entre estos: en su lugar se dibuja el primero.";
    unknown_filter: "The link names a filter that does not exist.", "El enlace nombra un filtro que no existe.";
    all_roles: "Show all roles", "Mostrar todos los puestos";
    larger: "Larger", "Más grande";
    smaller: "Smaller", "Más pequeño";
    way_back: "The other way round", "Al revés";
    or_else: " or ", " o ";
    no_outlook: "No projection was read for this occupation.", "No se leyó ninguna proyección de esta ocupación.";
    unknown_beside: "What the link names for comparing is no role of the map. Choose one.", "Lo que el enlace nombra para comparar no es un puesto del mapa. Elija uno.";
}

/// A row of the map.
#[must_use]
pub fn row(lang: Lang, row: Row) -> &'static str {
    match row {
        Row::Study => pick(lang, "Where you start, and what you study", "Dónde empieza y qué estudia"),
        Row::Credentials => pick(lang, "Credentials", "Credenciales"),
        Row::Roles(found) => role_level(lang, found),
    }
}

/// A level of roles.
#[must_use]
pub fn role_level(lang: Lang, level: RoleLevel) -> &'static str {
    match level {
        RoleLevel::Entry => pick(lang, "Entry roles", "Puestos de entrada"),
        RoleLevel::Mid => pick(lang, "Roles after some years", "Puestos tras algunos años"),
        RoleLevel::Advanced => pick(lang, "Expert and manager roles", "Puestos expertos y de gerencia"),
        RoleLevel::Executive => pick(lang, "Executive roles", "Puestos directivos"),
    }
}

/// A level of schooling.
#[must_use]
pub fn education(lang: Lang, level: Education) -> &'static str {
    match level {
        Education::None => pick(lang, "high school", "preparatoria"),
        Education::Certificate => pick(lang, "certificate", "certificado"),
        Education::Associate => pick(lang, "associate degree", "título asociado"),
        Education::Bachelor => pick(lang, "bachelor’s degree", "licenciatura"),
        Education::Master => pick(lang, "master’s degree", "maestría"),
    }
}

/// How much is done from home.
#[must_use]
pub fn remote_share(lang: Lang, remote: Remote) -> &'static str {
    match remote {
        Remote::Low => pick(lang, "little", "poco"),
        Remote::Medium => pick(lang, "some", "en parte"),
        Remote::High => pick(lang, "most", "la mayor parte"),
    }
}

/// What a move rests on.
#[must_use]
pub fn move_kind(lang: Lang, kind: MoveKind) -> &'static str {
    match kind {
        MoveKind::Published => pick(lang, "published", "publicado"),
        MoveKind::Related => pick(lang, "related by skills", "relacionado por habilidades"),
        MoveKind::Editorial => pick(lang, "our own reading", "lectura nuestra"),
    }
}

/// How the pay of a role relates to its occupation.
#[must_use]
pub fn anchor(lang: Lang, anchor: Anchor) -> &'static str {
    match anchor {
        Anchor::Named => pick(
            lang,
            "The occupation’s publisher names this role; which part of its pay fits is our reading.",
            "Quien publica la ocupación nombra este puesto; qué parte de su salario le corresponde es lectura nuestra.",
        ),
        Anchor::Slice => pick(
            lang,
            "That this role is paid like this part of the occupation is our reading.",
            "Que este puesto se pague como esta parte de la ocupación es lectura nuestra.",
        ),
        Anchor::StandIn => pick(
            lang,
            "This role has no occupation of its own in the statistics: the nearest one stands in.",
            "Este puesto no tiene ocupación propia en las estadísticas: la más cercana ocupa su lugar.",
        ),
    }
}

/// What routes are ordered by.
#[must_use]
pub fn rank(lang: Lang, by: By) -> &'static str {
    match by {
        By::Time => pick(lang, "time", "tiempo"),
        By::Cost => pick(lang, "cost", "costo"),
        By::NetGain => pick(lang, "net gain", "ganancia neta"),
        By::Chance => pick(lang, "risk", "riesgo"),
    }
}

/// Why there is no route.
#[must_use]
pub fn unreachable(lang: Lang, why: Unreachable) -> &'static str {
    match why {
        Unreachable::AlreadyThere => pick(
            lang,
            "You are there already: whoever starts here has it.",
            "Ya está ahí: quien empieza aquí lo tiene.",
        ),
        Unreachable::Behind => pick(
            lang,
            "That lies behind you: arrows lead from there to where you are, or it would be a step down.",
            "Eso queda atrás: las flechas llevan de ahí a donde usted está, o sería bajar de nivel.",
        ),
        Unreachable::RuleUnknown => pick(
            lang,
            "No source says who may sit this exam, so no route to it can be given.",
            "Ninguna fuente dice quién puede presentar este examen; por eso no se puede dar un camino.",
        ),
        Unreachable::NoWay => pick(
            lang,
            "No arrow of the map leads there from anything you have or could study.",
            "Ninguna flecha del mapa lleva ahí desde lo que usted tiene o podría estudiar.",
        ),
        Unreachable::TooFar => pick(
            lang,
            "There are ways, but they need more than four jobs or three programs. Choose a goal in between first.",
            "Hay caminos, pero piden más de cuatro empleos o tres programas. Elija primero una meta intermedia.",
        ),
    }
}

/// A length of time; `number` is written already.
#[must_use]
pub fn duration(lang: Lang, number: &str, in_years: bool) -> String {
    if in_years { super::years(lang, number) } else { super::months(lang, number) }
}

/// How many routes there are.
#[must_use]
pub fn routes_found(lang: Lang, number: &str) -> String {
    let found = match lang {
        Lang::En => how_many(number, "route found. ", "routes found. "),
        Lang::Es => how_many(number, "camino. ", "caminos. "),
    };
    found + best_is(lang)
}

/// How many routes are shown of all that were priced.
#[must_use]
pub fn routes_shown(lang: Lang, shown: &str, all: &str) -> String {
    let [of, priced] = match lang {
        Lang::En => [
            " of ",
            " routes are shown. All were compared: here are the shortest, the cheapest, the likeliest to be finished, the one that gains the most, and others that study differently or gain much. ",
        ],
        Lang::Es => [
            " de ",
            " caminos a la vista. Todos se compararon: aquí están el más corto, el más barato, el que más gente termina, el de mayor ganancia, y otros con otros estudios o con mucha ganancia. ",
        ],
    };
    [shown, of, all, priced, best_is(lang)].concat()
}

fn best_is(lang: Lang) -> &'static str {
    pick(lang, "Marked ★: no other is better in everything.", "Con ★: ningún otro es mejor en todo.")
}

/// What unfolds the steps of the route of that rank.
#[must_use]
pub fn steps_of(lang: Lang, number: &str) -> String {
    [pick(lang, "Steps of route ", "Pasos del camino "), number].concat()
}

/// How many roles pass the filters.
#[must_use]
pub fn roles_left(lang: Lang, number: &str) -> String {
    how_many(number, pick(lang, "role fits.", "puesto cumple."), pick(lang, "roles fit.", "puestos cumplen."))
}

/// Without this filter some roles are left.
#[must_use]
pub fn drop_this(lang: Lang, filter: &str, number: &str) -> String {
    match lang {
        Lang::En => {
            let there_are = if number == "1" { "” there is " } else { "” there are " };
            ["Without “", filter, there_are, number, "."].concat()
        }
        Lang::Es => ["Sin «", filter, "» hay ", number, "."].concat(),
    }
}

/// Only one of two roles has these.
#[must_use]
pub fn only(lang: Lang, role: &str) -> String {
    [pick(lang, "Only ", "Solo "), role].concat()
}

/// So much time of work in the field.
#[must_use]
pub fn time_in_field(lang: Lang, time: &str) -> String {
    [time, pick(lang, " of work in the field", " de trabajo en el área")].concat()
}

/// In a place.
#[must_use]
pub fn in_place(lang: Lang, place: &str) -> String {
    [pick(lang, "in ", "en "), place].concat()
}

/// How binding a prerequisite is.
#[must_use]
pub fn force(lang: Lang, force: Force) -> &'static str {
    match force {
        Force::Required => pick(lang, "required", "se exige"),
        Force::Recommended => pick(lang, "recommended", "se recomienda"),
        Force::Assumed => pick(lang, "required, by our own reading", "se pide, según lectura nuestra"),
    }
}
