//! Words that stand alone: headings, buttons, names of figures.

use crate::session::View;

use super::{Lang, pick};

words! {
    page_title: "Is a health information degree worth it?", "¿Vale la pena un título en información de salud?";
    product: "HIM Pathways", "HIM Pathways";
    views: "Parts of this page", "Partes de esta página";
    view_calculator: "Calculator", "Calculadora";
    view_pathways: "Pathways", "Caminos";
    view_method: "Data and method", "Datos y método";
    other_language: "Español", "English";

    questions: "Three questions about you", "Tres preguntas sobre usted";
    question_now: "Where are you now?", "¿Dónde está ahora?";
    question_place: "Where do you live?", "¿Dónde vive?";
    question_study: "What would you study?", "¿Qué estudiaría?";
    question_pace: "How?", "¿Cómo?";
    change: "Change", "Cambiar";
    see_answer: "See the answer", "Ver la respuesta";

    if_you_finish: "If you finish", "Si termina";
    counting_the_risk: "Counting the risk", "Contando el riesgo";
    against_staying_put: "Against staying put:", "Frente a quedarse como está:";
    why_they_differ: "They differ: the first counts only those who finish and find the work, the second everybody who starts. What graduates earned counts any job they took.", "Difieren: la primera cuenta solo a quienes terminan y hallan el trabajo; la segunda, a todos los que empiezan. Lo que ganaron los egresados cuenta cualquier empleo.";
    never: "never", "nunca";
    nothing: "–", "–";
    none_owed: "no loan", "sin préstamo";

    key_figures: "The figures behind it", "Las cifras detrás";
    break_even: "You catch up at age", "Se pone al día a los";
    first_salary: "First salary after study", "Primer salario después de estudiar";
    later_salary: "Salary ten years later", "Salario diez años después";
    cost_of_study: "Cost of study and exam", "Costo de los estudios y del examen";
    forgone_pay: "Take-home pay given up", "Salario neto que deja de ganar";
    debt: "Debt when repayment starts", "Deuda al empezar a pagar";
    first_payment: "First monthly payment", "Primer pago mensual";
    highest_payment: "Highest monthly payment", "Pago mensual más alto";
    tightest_year: "Left to live on in the tightest study year", "Le queda para vivir en el año de estudio más ajustado";
    irr: "Yearly return on the money put in", "Rendimiento anual del dinero invertido";

    further_coming: "What else follows from your answers is on its way…", "Lo demás que sigue de sus respuestas está en camino…";
    further_not_there: "What else follows from your answers did not arrive. The answer above is complete.", "Lo demás que sigue de sus respuestas no llegó. La respuesta de arriba está completa.";

    chart_title: "Where you would stand against staying put", "Dónde estaría frente a quedarse como está";
    staying_put: "staying put", "quedarse como está";
    as_a_table: "As a table", "Como tabla";
    age: "Age", "Edad";
    pay: "Pay", "Salario";
    tax: "Tax", "Impuestos";
    cost: "Cost", "Costo";
    loans: "Loans", "Préstamos";
    owed: "Owed", "Deuda";
    take_home: "Take-home", "Neto";
    staying_take_home: "Take-home if you stay", "Neto si se queda";
    year_gain: "Gain in the year", "Ganancia del año";
    position: "Where you stand", "Su posición";
    table_caption: "If you finish, each year: dollars of today.", "Si termina, cada año: dólares de hoy.";
    position_with_risk: "Counting the risk", "Contando el riesgo";

    evidence: "What different evidence says", "Qué dicen las distintas evidencias";
    your_numbers: "Your numbers", "Sus números";
    group_you: "You", "Usted";
    group_costs: "Costs and aid", "Costos y ayuda";
    group_loans: "Loans", "Préstamos";
    group_pay: "Pay", "Salario";
    group_risk: "Risk of not finishing", "Riesgo de no terminar";
    group_economy: "Economy", "Economía";
    reset: "Reset", "Restablecer";
    start_over: "Start over with the default answers", "Empezar de nuevo con las respuestas iniciales";
    not_given: "not given", "sin dato";
    typed_by_you: "You typed this.", "Usted escribió este valor.";

    college_kind: "Kind of college", "Tipo de universidad";
    work_after_study: "Work after study", "Trabajo después de estudiar";
    later_role: "Move up later to", "Ascender después a";
    no_later_role: "no later move counted", "ningún ascenso contado";
    pay_taken_from: "Pay is taken from", "El salario se toma de";
    repayment_plan: "Repayment plan", "Plan de pago";
    tax_filing: "Tax filing", "Declaración de impuestos";
    switch_never_a_raise: "My pay would never rise", "Mi salario nunca subiría";
    switch_claimed: "My parents claim me on their taxes", "Mis padres me declaran como dependiente";
    switch_dependent_student: "My aid form (FAFSA) asks for my parents’ income", "Mi formulario de ayuda (FAFSA) pide los ingresos de mis padres";
    switch_without_taxes: "Leave taxes out", "No contar impuestos";
    switch_grants_lost: "A grant above the bill is lost, not paid out", "Una beca mayor que la factura se pierde, no se paga";

    switch_price_parity: "Count how far a dollar goes in each place", "Contar cuánto rinde un dólar en cada lugar";

    privacy: "What you type stays in this page. Your answers are in the link’s part after #, which your browser does not send.", "Lo que escribe queda en esta página. Sus respuestas están en la parte del enlace después de #, que su navegador no envía.";
    not_advice: "An estimate from public figures, not a promise and not financial advice.", "Una estimación con cifras públicas; no es una promesa ni un consejo financiero.";
    close: "Close", "Cerrar";
    notices_title: "About the link you opened", "Sobre el enlace que abrió";
}

/// The name of a view.
#[must_use]
pub fn view_name(lang: Lang, view: View) -> &'static str {
    match view {
        View::Calculator => view_calculator(lang),
        View::Pathways => view_pathways(lang),
        View::Method => view_method(lang),
    }
}
