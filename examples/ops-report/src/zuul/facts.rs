//! How a Zuul is said, in the terminal and on the page alike.

use zuul_client::ops::{ConfigProblems, TenantHealth, Verdict};

use super::{Tenant, Zuul};
use crate::fact::Fact;
use crate::words::clean;

/// Facts under a headline of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The headline.
    pub title: String,
    /// The facts.
    pub facts: Vec<Fact>,
}

/// What there is to say about a Zuul: the server, then each tenant. Of each kind of trouble at
/// most `most` are told, and how many are left out.
#[must_use]
pub fn groups(zuul: &Zuul, most: usize) -> Vec<Group> {
    let server = Group {
        title: "Zuul".to_owned(),
        facts: of_server(zuul, most),
    };
    let of_tenant = |tenant: &Tenant| Group {
        title: format!("Zuul tenant {}", tenant.name),
        facts: of_tenant(tenant, most),
    };
    std::iter::once(server)
        .chain(zuul.tenants.iter().map(of_tenant))
        .collect()
}

fn of_server(zuul: &Zuul, most: usize) -> Vec<Fact> {
    let mut told = Told {
        facts: Vec::new(),
        most,
    };
    told.say("server", zuul.source.clone());
    if let Some(health) = &zuul.health {
        told.say("components", health.summary());
        told.warn("component", health.troubles());
    }
    if let Some(security) = &zuul.security {
        told.facts.push(Fact {
            label: "upgrade",
            text: security.summary(),
            is_problem: !security.is_safe(),
        });
        let open = security
            .findings
            .iter()
            .filter(|one| one.verdict != Verdict::Fixed);
        told.warn("advisory", open.map(ToString::to_string).collect());
    }
    zuul.notes
        .iter()
        .for_each(|note| told.say("note", note.clone()));
    told.warn("problem", zuul.problems.clone());
    told.facts
}

fn of_tenant(tenant: &Tenant, most: usize) -> Vec<Fact> {
    let mut told = Told {
        facts: Vec::new(),
        most,
    };
    if let Some(queues) = &tenant.queues {
        told.say("queues", queues.summary());
        told.warn("stuck", queues.troubles());
    }
    if let Some(failing) = &tenant.failing {
        told.say("jobs", failing.summary());
        let (trouble, usual): (Vec<_>, Vec<_>) =
            failing.failing().partition(|job| job.is_trouble());
        told.warn("failing", trouble.iter().map(ToString::to_string).collect());
        told.list("failing", usual.iter().map(ToString::to_string).collect());
    }
    if let Some(health) = &tenant.health {
        of_health(&mut told, health);
    }
    told.warn("problem", tenant.problems.clone());
    told.facts
}

fn of_health(told: &mut Told, health: &TenantHealth) {
    for (part, text) in health.summary() {
        told.say(part, text);
        match part {
            "config" => told.warn(
                "trouble",
                health
                    .config
                    .iter()
                    .flat_map(ConfigProblems::troubles)
                    .collect(),
            ),
            "nodes" => told.warn("trouble", texts(&health.troubled_nodes)),
            "requests" => told.warn("trouble", texts(&health.requests)),
            _ => {}
        }
    }
}

fn texts<T: ToString>(all: &Option<Vec<T>>) -> Vec<String> {
    all.iter().flatten().map(ToString::to_string).collect()
}

struct Told {
    facts: Vec<Fact>,
    most: usize,
}

impl Told {
    fn say(&mut self, label: &'static str, text: String) {
        self.facts.push(Fact {
            label,
            text: clean(&text),
            is_problem: false,
        });
    }

    fn warn(&mut self, label: &'static str, texts: Vec<String>) {
        self.some(label, texts, true);
    }

    fn list(&mut self, label: &'static str, texts: Vec<String>) {
        self.some(label, texts, false);
    }

    fn some(&mut self, label: &'static str, texts: Vec<String>, is_problem: bool) {
        let left = texts.len().saturating_sub(self.most);
        let more = (left > 0).then(|| format!("and {left} more"));
        let shown = texts.iter().take(self.most).map(|text| clean(text));
        self.facts.extend(shown.chain(more).map(|text| Fact {
            label,
            text,
            is_problem,
        }));
    }
}
