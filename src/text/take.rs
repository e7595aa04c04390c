//! Taking the answer along: link, print, files, citation.

use super::{Lang, pick};

words! {
    take_title: "Take it with you", "Lléveselo";
    copy_link: "Copy link", "Copiar enlace";
    copied: "The link is copied.", "El enlace está copiado.";
    copy_by_hand: "This page is not allowed to copy here. The link is selected: copy it by hand (Ctrl+C, or press and hold).", "Aquí la página no puede copiar. El enlace está seleccionado: cópielo a mano (Ctrl+C, o manténgalo presionado).";
    link_label: "Link to these answers", "Enlace a estas respuestas";
    print_page: "Print one page", "Imprimir una página";
    print_elsewhere: "This frame is not allowed to print. Open the link by itself and print there.", "Este marco no puede imprimir. Abra el enlace aparte e imprima allí.";
    save_csv: "Years as CSV", "Años en CSV";
    save_json: "Result as JSON", "Resultado en JSON";
    save_svg: "Chart as SVG", "Gráfico en SVG";
    save_png: "Chart as PNG", "Gráfico en PNG";
    saved_below: "If your browser saved nothing, copy it from here:", "Si su navegador no guardó nada, cópielo de aquí:";
    citation: "To cite", "Para citar";
    sheet_title: "Is it worth it? One page for you and your adviser", "¿Vale la pena? Una página para usted y su asesor";
    sheet_assumptions: "Your numbers and what was assumed", "Sus números y lo que se supuso";
    sheet_sources: "Sources", "Fuentes";
    sheet_notes: "Notes", "Notas";
    sheet_link: "Open again", "Abrir de nuevo";
    yours: "yours", "suyo";
}

/// How the page is cited; `opened` is a date.
#[must_use]
pub fn citation_text(lang: Lang, title: &str, figures: &str, opened: &str, link: &str) -> String {
    match lang {
        Lang::En => format!("HIM Pathways. “{title}” Figures as of {figures}. Opened {opened}. {link}"),
        Lang::Es => format!("HIM Pathways. «{title}» Cifras de {figures}. Abierto el {opened}. {link}"),
    }
}

/// The last line of the printed page.
#[must_use]
pub fn sheet_foot(lang: Lang, figures: &str, opened: &str) -> String {
    match lang {
        Lang::En => {
            format!("Figures as of {figures}, printed {opened}. An estimate from public figures, not a promise.")
        }
        Lang::Es => {
            format!("Cifras de {figures}, impreso el {opened}. Una estimación con cifras públicas, no una promesa.")
        }
    }
}
