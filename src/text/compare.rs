//! Several routes side by side.

use super::{Lang, pick};

words! {
    compare_title: "Compare routes", "Comparar caminos";
    compare_one: "Add a second route to compare: it starts as a copy of this one, and you change what differs.", "Agregue un segundo camino para comparar: empieza como copia de este, y usted cambia lo que sea distinto.";
    compare_about: "All answers and numbers above are about the route that is chosen here. Who you are holds for all of them; place, study and pay are each route’s own.", "Todas las respuestas y cifras de arriba son del camino elegido aquí. Lo que usted es vale para todos; el lugar, los estudios y el salario son de cada camino.";
    add_route: "Add a route", "Agregar un camino";
    route_name: "Name", "Nombre";
    show_route: "Show", "Mostrar";
    duplicate: "Duplicate", "Duplicar";
    remove: "Remove", "Quitar";
    move_up: "Move up", "Subir";
    what_is_studied: "Study", "Estudios";
    who_is_ahead: "Who is ahead at which age", "Quién va adelante a cada edad";
    best_mark: "best", "mejor";
    differs_about: "Marked lines differ between the routes; ✓ marks the best value of a line.", "Las líneas marcadas difieren entre los caminos; ✓ marca el mejor valor de una línea.";
    compare_lines: "Where each route stands if you finish, against staying put", "Dónde está cada camino si termina, frente a quedarse como está";
    age_from_to: "Ages", "Edades";
    in_front: "Ahead", "Adelante";
    ahead_of_100: "Of 100 people like you, ahead", "De 100 personas como usted, ganan";
}

/// What a route is called by its place and what is studied, where the visitor gave no name.
#[must_use]
pub fn route_called(lang: Lang, place: &str, studied: &str) -> String {
    match lang {
        Lang::En => format!("Route {place}: {studied}"),
        Lang::Es => format!("Camino {place}: {studied}"),
    }
}

/// Two lines cross.
#[must_use]
pub fn crosses(lang: Lang, overtakes: &str, overtaken: &str, age: &str) -> String {
    match lang {
        Lang::En => format!("At {age}, “{overtakes}” passes “{overtaken}”."),
        Lang::Es => format!("A los {age}, «{overtakes}» supera a «{overtaken}»."),
    }
}
