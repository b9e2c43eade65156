//! Names in Rust, and the lock that keeps them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use heck::{ToSnakeCase, ToUpperCamelCase};

use crate::failure::{Result, Within, bail};
use crate::resources::Resources;

/// Methods that every call has; a setter of that name would hide or clash with them.
const RESERVED_SETTERS: &[&str] = &[
    "options",
    "with_response",
    "items",
    "pages",
    "prefetch",
    "limit",
    "resume",
    "new",
    "path",
    "query",
    "header",
    "json",
    "text",
    "bytes",
    "into_future",
    "clone",
];

/// Words that Rust takes only as `r#word`, or not at all.
const KEYWORDS: &[&str] = &[
    "as", "async", "await", "break", "const", "continue", "dyn", "else", "enum", "extern", "false",
    "fn", "for", "gen", "if", "impl", "in", "let", "loop", "match", "mod", "move", "mut", "pub",
    "ref", "return", "static", "struct", "trait", "true", "type", "unsafe", "use", "where",
    "while", "abstract", "become", "box", "do", "final", "macro", "override", "priv", "try",
    "typeof", "unsized", "virtual", "yield",
];
const NEVER_RAW: &[&str] = &["self", "super", "crate", "Self", "_"];

/// Gives names: an override first, then what the lock remembers, then the rule.
#[derive(Debug, Default)]
pub(crate) struct Names {
    resources: Resources,
    lock: BTreeMap<String, String>,
    used: BTreeMap<String, String>,
    /// For scratch crates, which have nobody who chooses names.
    lenient: bool,
}

impl Names {
    pub(crate) fn new(resources: &Resources, lock: BTreeMap<String, String>) -> Self {
        Self {
            resources: resources.clone(),
            lock,
            used: BTreeMap::new(),
            lenient: false,
        }
    }

    /// Makes up names where a service would have to choose one.
    pub(crate) fn lenient(mut self) -> Self {
        self.lenient = true;
        self
    }

    /// What goes into `names.lock`: every name that was given.
    pub(crate) fn into_lock(self) -> BTreeMap<String, String> {
        self.used
    }

    fn give(
        &mut self,
        key: String,
        over: Option<&String>,
        rule: impl FnOnce() -> String,
    ) -> String {
        let name = over
            .or_else(|| self.lock.get(&key))
            .cloned()
            .unwrap_or_else(rule);
        self.used.insert(key, name.clone());
        name
    }

    /// The name of a schema of the description.
    pub(crate) fn schema(&mut self, schema: &str) -> String {
        let over = self.resources.types.get(schema).cloned();
        let rule = self.pascal(schema);
        self.give(format!("type {schema}"), over.as_ref(), || rule)
    }

    /// The name of a schema that has none, from where it stands.
    pub(crate) fn inline(&mut self, pointer: &str, derived: &str) -> String {
        let over = self.resources.types.get(pointer).cloned();
        self.give(format!("inline {pointer}"), over.as_ref(), || {
            derived.to_owned()
        })
    }

    pub(crate) fn field(
        &mut self,
        type_name: &str,
        wire: &str,
        wish: Option<&str>,
    ) -> Result<String> {
        let key = format!("{type_name}.{wire}");
        let over = self
            .resources
            .fields
            .get(&key)
            .cloned()
            .or_else(|| wish.map(str::to_owned));
        let name = self.give(format!("field {key}"), over.as_ref(), || snake(wire));
        if name == "new" {
            if self.lenient {
                return Ok("new_param".to_owned());
            }
            bail!(
                "the field {key} would clash with the constructor: name it in resources.yaml, fields"
            );
        }
        Ok(name)
    }

    pub(crate) fn variant(&mut self, type_name: &str, wire: &str) -> String {
        let key = format!("{type_name}.{wire}");
        let over = self.resources.variants.get(&key).cloned();
        let rule = self.variant_rule(wire);
        self.give(format!("variant {key}"), over.as_ref(), || rule)
    }

    fn variant_rule(&self, wire: &str) -> String {
        let name = self.pascal(wire);
        match name.chars().next() {
            None => "Empty".to_owned(),
            Some(first) if first.is_ascii_digit() => format!("V{name}"),
            // The variant that open enums have for everything else.
            Some(_) if name == "Unknown" => "UnknownState".to_owned(),
            Some(_) => name,
        }
    }

    pub(crate) fn operation(&mut self, id: &str) -> String {
        let over = self
            .resources
            .operations
            .get(id)
            .and_then(|names| names.name.clone());
        let rule = self.pascal(id);
        self.give(format!("operation {id}"), over.as_ref(), || rule)
    }

    pub(crate) fn method(&mut self, id: &str, rule: &str) -> String {
        let over = self
            .resources
            .operations
            .get(id)
            .and_then(|names| names.method.clone());
        self.give(format!("method {id}"), over.as_ref(), || rule.to_owned())
    }

    /// The name of a parameter; one that becomes a setter must leave the call's own methods alone.
    pub(crate) fn parameter(
        &mut self,
        operation: &str,
        wire: &str,
        setter: bool,
    ) -> Result<String> {
        let key = format!("{operation}.{wire}");
        let parameters = &self.resources.parameters;
        let over = parameters
            .get(&key)
            .or_else(|| parameters.get(wire))
            .cloned();
        let name = self.give(format!("parameter {key}"), over.as_ref(), || {
            let bare = wire.strip_prefix("X-").unwrap_or(wire);
            snake(bare)
        });
        if setter && RESERVED_SETTERS.contains(&name.as_str()) {
            if self.lenient {
                return Ok(format!("{name}_param"));
            }
            bail!(
                "the setter {key} would be called {name:?}, which every call has already: name it in resources.yaml, parameters"
            );
        }
        Ok(name)
    }

    /// Upper camel case, with the service's own words kept as they are.
    pub(crate) fn pascal(&self, name: &str) -> String {
        let mut camel = name.to_upper_camel_case();
        for word in &self.resources.words {
            camel = camel.replace(&word.to_upper_camel_case(), word);
        }
        camel
    }
}

/// Lower snake case.
pub(crate) fn snake(name: &str) -> String {
    let snake = name.to_snake_case();
    if snake.starts_with(|c: char| c.is_ascii_digit()) {
        format!("n{snake}")
    } else {
        snake
    }
}

/// The identifier for a name: keywords become raw, the few that cannot get an underscore.
pub(crate) fn ident(name: &str) -> proc_macro2::Ident {
    let span = proc_macro2::Span::call_site();
    if NEVER_RAW.contains(&name) {
        proc_macro2::Ident::new(&format!("{name}_"), span)
    } else if KEYWORDS.contains(&name) {
        proc_macro2::Ident::new_raw(name, span)
    } else {
        proc_macro2::Ident::new(name, span)
    }
}

/// One of many: `updates` → `update`, `repositories` → `repository`.
pub(crate) fn singular(word: &str) -> String {
    for (plural, one) in [("ies", "y"), ("sses", "ss"), ("xes", "x"), ("ses", "se")] {
        if let Some(stem) = word.strip_suffix(plural) {
            return format!("{stem}{one}");
        }
    }
    match word.strip_suffix('s') {
        Some(stem) if !word.ends_with("ss") && !word.ends_with("us") => stem.to_owned(),
        _ => word.to_owned(),
    }
}

pub(crate) fn read_lock(path: &Path) -> Result<BTreeMap<String, String>> {
    match std::fs::read_to_string(path) {
        Ok(text) => toml::from_str(&text).within(path.display()),
        Err(_) => Ok(BTreeMap::new()),
    }
}

pub(crate) fn lock_text(names: &BTreeMap<String, String>) -> Result<String> {
    let head = "# Written by `cargo xtask codegen`: what is called how, so that a new part of the\n\
                # description never renames an old one. To rename, write the name into resources.yaml.\n";
    Ok(format!("{head}{}", toml::to_string(names)?))
}

/// Finds names that were given twice in one place.
pub(crate) fn twice<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let mut seen = BTreeSet::new();
    names
        .into_iter()
        .filter(|name| !seen.insert(*name))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(yaml: &str, lock: &[(&str, &str)]) -> Names {
        let resources = serde_json::from_value(crate::spec::load::parse(yaml).unwrap()).unwrap();
        Names::new(
            &resources,
            lock.iter()
                .map(|(k, v)| ((*k).to_owned(), (*v).to_owned()))
                .collect(),
        )
    }

    #[test]
    fn an_override_beats_the_lock_and_the_lock_beats_the_rule() {
        let mut names = names(
            "types: {A: Over}",
            &[("type A", "Locked"), ("type B", "Locked")],
        );
        assert_eq!(
            (names.schema("A"), names.schema("B"), names.schema("c_d")),
            ("Over".into(), "Locked".into(), "CD".into())
        );
        assert_eq!(names.into_lock().get("type c_d").unwrap(), "CD");
    }

    #[test]
    fn a_setter_with_a_reserved_name_needs_an_override() {
        let mut plain = names("{}", &[]);
        for wire in ["limit", "items", "X-Options"] {
            assert!(plain.parameter("listA", wire, true).is_err(), "{wire}");
        }
        assert_eq!(plain.parameter("listA", "limit", false).unwrap(), "limit");
        let mut overridden = names("parameters: {listA.limit: at_most}", &[]);
        assert_eq!(
            overridden.parameter("listA", "limit", true).unwrap(),
            "at_most"
        );
    }

    #[test]
    fn keywords_become_raw() {
        assert_eq!(ident("type").to_string(), "r#type");
        assert_eq!(ident("self").to_string(), "self_");
        assert_eq!(snake("displayName"), "display_name");
        assert_eq!(snake("5xx"), "n5xx");
    }

    #[test]
    fn words_of_the_service_stay_as_they_are() {
        assert_eq!(
            names("words: [OAuth]", &[]).pascal("oauth_client"),
            "OauthClient"
        );
        assert_eq!(
            names("words: [OAuth]", &[]).pascal("o_auth_client"),
            "OAuthClient"
        );
        assert_eq!(singular("policies"), "policy");
        assert_eq!(singular("status"), "status");
    }
}
