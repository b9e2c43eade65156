//! What there is to say about one thing, in the terminal and on the page alike.

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
