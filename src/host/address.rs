//! The page's address: the scenario in its `#fragment`, the presets in its query.

use super::browser::{HostError, window};
use super::failure;
use gloo_events::EventListener;
use wasm_bindgen::JsValue;

/// What the address of the page says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// The fragment without its `#`, decoded.
    pub fragment: String,
    /// The parameters of the query in their order, decoded.
    pub query: Vec<(String, String)>,
}

/// Reads the address; a part that cannot be read is empty.
#[must_use]
pub fn read() -> Address {
    Address { fragment: fragment().unwrap_or_default(), query: query().unwrap_or_default() }
}

/// The fragment without its `#`, percent-decoded; as it is where it cannot be decoded.
///
/// # Errors
/// There is no window, or its location is withheld.
pub fn fragment() -> Result<String, HostError> {
    let hash = window()?.location().hash().map_err(|_| HostError::Refused("reading the address"))?;
    Ok(decoded(hash.strip_prefix('#').unwrap_or(&hash)))
}

/// The parameters of the page's query.
///
/// # Errors
/// There is no window, or its location is withheld.
pub fn query() -> Result<Vec<(String, String)>, HostError> {
    Ok(pairs(&window()?.location().search().map_err(|_| HostError::Refused("reading the address"))?))
}

/// The parameters of a query in their order, decoded; `?a&b=1` has an `a` with an empty value.
#[must_use]
pub fn pairs(search: &str) -> Vec<(String, String)> {
    let pairs = search.strip_prefix('?').unwrap_or(search).split('&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decoded(&key.replace('+', " ")), decoded(&value.replace('+', " ")))
        })
        .collect()
}

/// The whole address with another fragment: it opens this page with these answers anywhere.
///
/// # Errors
/// There is no window, or its location is withheld.
pub fn with_fragment(fragment: &str) -> Result<String, HostError> {
    let mut address = window()?.location().href().map_err(|_| HostError::Refused("reading the address"))?;
    address.truncate(address.find('#').unwrap_or(address.len()));
    address.push('#');
    address.push_str(&String::from(js_sys::encode_uri(fragment)));
    Ok(address)
}

/// Writes the fragment in place of the present one: no new entry in the history, path and query kept, no event.
///
/// Browsers refuse more than 100 such calls in 30 seconds: call it through [`later::Idle`](super::later::Idle).
///
/// # Errors
/// The browser refused, or the page has failed and leaves the address alone.
pub fn write_fragment(fragment: &str) -> Result<(), HostError> {
    const ACTION: HostError = HostError::Refused("writing the address");
    if failure::has_failed() {
        return Err(ACTION);
    }
    let window = window()?;
    let address = if fragment.is_empty() {
        let location = window.location();
        let mut address = location.pathname().map_err(|_| ACTION)?;
        address.push_str(&location.search().map_err(|_| ACTION)?);
        address
    } else {
        let mut address = "#".to_owned();
        address.push_str(&String::from(js_sys::encode_uri(fragment)));
        address
    };
    let history = window.history().map_err(|_| ACTION)?;
    let state = history.state().unwrap_or(JsValue::NULL);
    history.replace_state_with_url(&state, "", Some(&address)).map_err(|_| ACTION)
}

/// Leaves for the address with one parameter of the query set and another fragment; the page is loaded anew.
///
/// # Errors
/// The browser refused.
pub fn open(parameter: &str, value: &str, fragment: &str) -> Result<(), HostError> {
    const ACTION: HostError = HostError::Refused("opening an address");
    let encoded = |text: &str| String::from(js_sys::encode_uri_component(text));
    let mut address = String::from("?");
    for (name, value) in query()?.iter().filter(|(name, _)| name != parameter) {
        address.push_str(&[&encoded(name), "=", &encoded(value), "&"].concat());
    }
    address.push_str(&[parameter, "=", value].concat());
    // Without its `#` an address that is otherwise the same would not be opened.
    address.push('#');
    address.push_str(&String::from(js_sys::encode_uri(fragment)));
    let location = window()?.location();
    let before = location.href().map_err(|_| ACTION)?;
    location.set_href(&address).map_err(|_| ACTION)?;
    // The same address is not opened again by itself.
    if before.ends_with(&address) { location.reload().map_err(|_| ACTION) } else { Ok(()) }
}

/// Loads the page anew whenever its fragment changes otherwise than by [`write_fragment`]: another link was opened.
pub fn reload_on_fragment_change() {
    if let Ok(window) = window() {
        EventListener::new(&window.clone(), "hashchange", move |_| {
            // Where this is refused, the page goes on with what is on the screen.
            let _ = window.location().reload();
        })
        .forget();
    }
}

fn decoded(text: &str) -> String {
    js_sys::decode_uri_component(text).map_or_else(|_| text.to_owned(), String::from)
}
