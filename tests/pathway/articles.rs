//! Every role, skill, setting, credential and functional area that the three articles name is found by the article's own
//! words.

use him_pathways::facts::CareerTexts;
use him_pathways::facts::career;
use him_pathways::pathway::Graph;
use him_pathways::pathway::find::{Hit, search};

/// The article's words, and the key of what must be found by them.
const ROLES: [(&str, &str); 20] = [
    ("health information technologist", "ehr-technologist"),
    ("medical records and health information technician", "records-technician"),
    ("health information technician", "records-technician"),
    ("medical coding", "coder"),
    ("clinical coding specialist", "coder"),
    ("coding specialist", "coder"),
    ("data analysis", "data-analyst"),
    ("health data analyst", "data-analyst"),
    ("information security and privacy", "privacy-officer"),
    ("information security professional", "security-analyst"),
    ("medical registrar", "registrar"),
    ("director of health information management", "him-director"),
    ("HIM director", "him-director"),
    ("leadership tracks", "supervisor"),
    ("data governance", "governance-lead"),
    ("health information manager", "him-manager"),
    ("insurance claims analyst", "claims-analyst"),
    ("records technician", "records-technician"),
    ("patient information coordinator", "patient-information-coordinator"),
    ("project manager", "project-manager"),
];

const SKILLS: [(&str, &str); 32] = [
    ("risk assessment", "risk-assessment"),
    ("respond to security incidents", "incident-response"),
    ("data governance", "governance"),
    ("skills as project managers", "project-management"),
    ("detail-oriented", "detail"),
    ("organized", "detail"),
    ("compliance", "regulation"),
    ("confidentiality", "privacy-security"),
    ("accessibility", "privacy-security"),
    ("accuracy", "data-integrity"),
    ("meticulous attention to detail", "detail"),
    ("strong analytical abilities", "analysis"),
    ("effective communication skills", "communication"),
    ("regulatory frameworks", "regulation"),
    ("HIPAA", "regulation"),
    ("state-specific mandates", "regulation"),
    ("medical terminology", "terminology"),
    ("electronic health records", "ehr"),
    ("technology proficiency", "ehr"),
    ("data analytics tools", "analytics-tools"),
    ("health information exchange", "exchange"),
    ("anatomy and physiology", "anatomy"),
    ("ICD-10-CM", "classification"),
    ("CPT", "classification"),
    ("coding practice", "classification"),
    ("classification systems", "classification"),
    ("databases and registries", "registries-databases"),
    ("privacy and security of health information", "privacy-security"),
    ("clinical processes", "clinical-processes"),
    ("leadership skills", "leadership"),
    ("strategic planning", "strategy"),
    ("data integrity", "data-integrity"),
];

const SETTINGS: [(&str, &str); 9] = [
    ("hospitals", "hospitals"),
    ("clinics", "clinics"),
    ("public health agencies", "public-health"),
    ("public health settings", "public-health"),
    ("insurance companies", "insurers"),
    ("government agencies", "government"),
    ("physicians’ offices", "physician-offices"),
    ("pharmacy", "pharmacy"),
    ("research institutions", "research"),
];

const STATIONS: [(&str, &str); 8] = [
    ("certificate", "coding-certificate"),
    ("RHIT", "RHIT"),
    ("RHIA", "RHIA"),
    ("Registered Health Information Technician", "RHIT"),
    ("Registered Health Information Administrator", "RHIA"),
    ("associate degree in health information technology", "associate-hit"),
    ("bachelor’s degree in health information administration", "bachelor-hia"),
    ("master’s degree", "masters"),
];

const AREAS: [(&str, &str); 13] = [
    ("billing", "coding"),
    ("reimbursement", "coding"),
    ("compliance", "privacy"),
    ("data governance", "data"),
    ("health information technology", "informatics"),
    ("clinical coding", "coding"),
    ("data analysis", "data"),
    ("information security and privacy", "privacy"),
    ("management and leadership", "operations"),
    ("IT function", "informatics"),
    ("general operations", "operations"),
    ("operating management", "operations"),
    ("organizational leadership", "operations"),
];

#[test]
fn whatever_the_articles_name_is_found_by_their_words() {
    let graph = Graph::whole();
    let file = include_str!(concat!(env!("OUT_DIR"), "/careers-en.txt"));
    let texts = CareerTexts::decode(file).unwrap();
    let missing = |wanted: &[(&str, &str)], key: &dyn Fn(Hit) -> Option<&'static str>| -> Vec<String> {
        let found = |words: &str, wanted: &str| {
            search(graph, words, Some(&texts)).into_iter().filter_map(key).any(|found| found == wanted)
        };
        wanted.iter().filter(|(words, key)| !found(words, key)).map(|(words, key)| format!("{words} → {key}")).collect()
    };
    let node = |hit: Hit| if let Hit::Node(node) = hit { Some(graph.key(node)) } else { None };
    let nothing: Vec<String> = Vec::new();
    assert_eq!(missing(&ROLES, &node), nothing);
    assert_eq!(missing(&STATIONS, &node), nothing);
    assert_eq!(missing(&SKILLS, &|hit| if let Hit::Skill(_, named) = hit { Some(named.key) } else { None }), nothing);
    assert_eq!(
        missing(&SETTINGS, &|hit| if let Hit::Setting(_, named) = hit { Some(named.key) } else { None }),
        nothing
    );
    assert_eq!(missing(&AREAS, &|hit| if let Hit::Lane(_, named) = hit { Some(named.key) } else { None }), nothing);
}

#[test]
fn case_accents_and_apostrophes_do_not_count() {
    let graph = Graph::whole();
    let keys = |typed: &str| -> Vec<&str> {
        let node = |hit| if let Hit::Node(node) = hit { Some(graph.key(node)) } else { None };
        search(graph, typed, None).into_iter().filter_map(node).collect()
    };
    assert_eq!(keys("codificacion clinica"), keys("  CODIFICACIÓN CLÍNICA "));
    assert!(keys("codificacion clinica").contains(&"coder"));
    assert!(keys("bachelor's").contains(&"bachelor-hia"));
    assert_eq!(keys("rhi").first(), Some(&"RHIT"));
    assert!(keys("").is_empty() && keys("   ").is_empty() && keys("zzz").is_empty());
}

#[test]
fn the_map_has_thirty_roles_and_the_credentials_that_were_asked_for() {
    assert_eq!(career::roles().len(), 30);
    let keys: Vec<&str> = career::stations().iter().map(|station| station.key).collect();
    for credential in ["CCA", "CCS", "RHIT", "RHIA", "CHDA", "CHPS", "CDIP", "CPC"] {
        assert!(keys.contains(&credential), "{credential}");
    }
    // Nothing is known of who may sit these, so nothing is said.
    let unknown = |key: &&str| Graph::whole().rule_is_unknown(super::node(key));
    assert_eq!(keys.iter().copied().filter(unknown).collect::<Vec<_>>(), ["CDIP", "CHDA", "CHPS"]);
}
