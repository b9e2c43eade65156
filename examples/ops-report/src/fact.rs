//! What there is to say about one thing, in the terminal and on the page alike.

use crate::words::clean;

/// One thing, and what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is about.
    pub label: &'static str,
    /// What there is to say.
    pub text: String,
    /// Whether somebody should do something about it.
    pub is_problem: bool,
}

/// Facts under a headline of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The headline.
    pub title: String,
    /// The facts.
    pub facts: Vec<Fact>,
}

/// Facts as they are gathered, at most so many of each kind.
pub(crate) struct Told {
    facts: Vec<Fact>,
    /// How many of a kind are told; of the others it is said how many there are.
    pub(crate) most: usize,
}

impl Told {
    pub(crate) fn new(most: usize) -> Self {
        Self {
            facts: Vec::new(),
            most,
        }
    }

    pub(crate) fn push(&mut self, label: &'static str, text: &str, is_problem: bool) {
        self.facts.push(Fact {
            label,
            text: clean(text),
            is_problem,
        });
    }

    pub(crate) fn say(&mut self, label: &'static str, text: impl AsRef<str>) {
        self.push(label, text.as_ref(), false);
    }

    pub(crate) fn warn(&mut self, label: &'static str, texts: Vec<String>) {
        self.some(label, &texts, true);
    }

    pub(crate) fn list(&mut self, label: &'static str, texts: Vec<String>) {
        self.some(label, &texts, false);
    }

    pub(crate) fn under(self, title: impl Into<String>) -> Group {
        Group {
            title: title.into(),
            facts: self.facts,
        }
    }

    fn some(&mut self, label: &'static str, texts: &[String], is_problem: bool) {
        for text in texts.iter().take(self.most) {
            self.push(label, text, is_problem);
        }
        let left = texts.len().saturating_sub(self.most);
        if left > 0 {
            self.push(label, &format!("and {left} more"), is_problem);
        }
    }
}
